using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

public sealed class ConversationCodecTests
{
    /// <summary>What ASP.NET Core Data Protection adds (header, key id, IV, tag and padding), and the expiry before the value.</summary>
    private const int AddedByEncryption = 120;

    private const int LongestToken = 4096;

    [Property(MaxTest = 500)]
    public void Decode_OfAnEncodedValue_IsTheSameValue(DoNotSize<int> any)
    {
        var value = Talked(any.Item, turns: 5);
        Assert.Equal(value, ConversationCodec.Decode(ConversationCodec.Encode(value)));
    }

    [Fact]
    public void Decode_OfEveryField_IsTheSameValue()
    {
        var value = new Conversation
        {
            Language = "en", Asked = "age", AskedAbout = ["a", "é\"\\"], Skipped = ["coverage"], AskedBefore = ["age", "quarter"], Shown = 6, Reach = 2.5, NotUnderstood = 2,
            Alarms = ["suicide"], AlarmText = 123, Answers = Answers.None.Replacing("need", ["dental", "!addiction"]).Replacing("age", ["19"]),
            Earlier = [new Conversation(), new Conversation { Asked = "need" }],
        };
        Assert.Equal(value, ConversationCodec.Decode(ConversationCodec.Encode(value)));
    }

    /// <summary>Long talks with everything said, chosen and taken back: the token stays small enough for a slow network and a form.</summary>
    [Property(MaxTest = 60)]
    public void Encode_HostileConversationWithTenEarlierValues_FitsTheToken(DoNotSize<int> any)
    {
        var value = Talked(any.Item, turns: 40);
        Assert.InRange(TokenLength(value), 1, LongestToken);
    }

    /// <summary>
    /// Somebody who sends choices that no button offers: as many zones, positions and codes as they like. Nothing they do may make the token
    /// outgrow what a client must carry.
    /// </summary>
    [Fact]
    public void Encode_ThousandsOfChoicesThatNoButtonOffers_FitsTheToken()
    {
        var value = new Conversation();
        var communes = Repository.Files.First(file => file.Path == "knowledge/gazetteer/communes.tsv").Text.Split('\n')
            .Select(line => line.Split('\t')[0]).Where(code => Repository.Snapshot.Gazetteer.Find(code) is not null).Take(3000).ToList();
        var codes = Repository.Snapshot.Taxonomies.Needs.Codes.Select(code => $"need:{code}")
            .Concat(Repository.Snapshot.Taxonomies.Audiences.Codes.Select(code => $"not-audience:{code}"))
            .Concat(Repository.Snapshot.Taxonomies.Situations.Codes.Where(code => code != "professional").Select(code => $"situation:{code}"));
        foreach (var choice in codes.Concat(communes.Chunk(40).Select(some => string.Join('+', some.Select(code => $"not-zone:{code}")))))
        {
            value = Assistant.Turn(value, new Utterance.Choice(choice), Repository.Snapshot, Some.Monday).Conversation;
        }

        Assert.InRange(TokenLength(value), 1, LongestToken);
    }

    [Property(MaxTest = 3000)]
    public void Decode_DamagedBytes_IsNullOrAValueAndNeverFails(DoNotSize<int> any)
    {
        var random = new Random(any.Item);
        var bytes = ConversationCodec.Encode(Talked(random.Next(50), turns: 3));
        for (var damage = random.Next(1, 6); damage > 0; damage--)
        {
            switch (random.Next(3))
            {
                case 0: bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes = bytes[..random.Next(1, bytes.Length + 1)]; break;
                default: bytes = [.. bytes, (byte)random.Next(256)]; break;
            }
        }

        ConversationCodec.Decode(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"l\":1,\"a\":{}}")]
    [InlineData("{\"l\":null,\"a\":{}}")]
    [InlineData("{\"l\":\"fr\"}")]
    [InlineData("{\"l\":\"fr\",\"a\":[]}")]
    [InlineData("{\"l\":\"fr\",\"a\":{\"need\":\"dental\"}}")]
    [InlineData("{\"l\":\"fr\",\"a\":{\"need\":[null]}}")]
    [InlineData("{\"l\":\"fr\",\"a\":{\"need\":[\"dental\"],\"need\":[\"addiction\"]}}")]
    [InlineData("{\"l\":\"fr\",\"a\":{},\"w\":1e99}")]
    [InlineData("{\"l\":\"fr\",\"a\":{},\"w\":\"1\"}")]
    [InlineData("{\"l\":\"fr\",\"a\":{},\"e\":[{}]}")]
    [InlineData("{\"l\":\"fr\",\"a\":{}")]
    [InlineData("{\"l\":\"\\ud800\",\"a\":{}}")]
    public void Decode_OtherJson_IsNull(string json) => Assert.Null(ConversationCodec.Decode(Packed(1, json)));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(255)]
    public void Decode_OtherVersion_IsNull(byte version) => Assert.Null(ConversationCodec.Decode(Packed(version, "{\"l\":\"fr\",\"a\":{}}")));

    [Fact]
    public void Decode_NoBytes_IsNull() => Assert.Null(ConversationCodec.Decode([]));

    /// <summary>A few bytes that inflate to a gigabyte must not be inflated.</summary>
    [Fact]
    public void Decode_BytesThatInflateWithoutEnd_IsNull() => Assert.Null(ConversationCodec.Decode(Packed(1, "{\"l\":\"fr\",\"a\":{},\"q\":\"" + new string('a', 3_000_000) + "\"}")));

    private static int TokenLength(Conversation value) => (ConversationCodec.Encode(value).Length + AddedByEncryption + 2) / 3 * 4;

    private static Conversation Talked(int seed, int turns)
    {
        var talk = new RandomTalk(seed);
        TurnResult? last = null;
        for (; turns > 0; turns--) last = Assistant.Turn(last?.Conversation ?? new Conversation(), talk.Next(last), Repository.Snapshot, Some.Monday);
        return last!.Conversation;
    }

    private static byte[] Packed(byte version, string json)
    {
        using var output = new MemoryStream();
        output.WriteByte(version);
        using (var deflate = new DeflateStream(output, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(Encoding.UTF8.GetBytes(json));
        return output.ToArray();
    }
}
