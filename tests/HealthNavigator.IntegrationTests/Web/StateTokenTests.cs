using HealthNavigator.Core.Dialogs;
using HealthNavigator.Web.Channels.Chat;
using Microsoft.AspNetCore.DataProtection;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>A token that is altered, foreign or expired begins a new conversation with that very utterance, and says so.</summary>
[Collection(nameof(ChatHosts))]
public sealed class StateTokenTests(ChatHost chat)
{
    private const string Sentence = "J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits";
    private readonly ChatTalk talk = new(chat.Client);

    [Fact]
    public async Task Token_OfTheTurnBefore_CarriesWhatWasSaid()
    {
        await talk.SayAsync("mal aux dents");
        var answer = await talk.SayAsync("à Marseille");
        Assert.Contains("dental", answer["answers"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("13055", answer["answers"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AAAA")]
    [InlineData("not base64 at all é")]
    [InlineData("CfDJ8")]
    public async Task Token_ThatIsNone_BeginsAnewWithTheUtteranceAndSaysSo(string state)
    {
        talk.State = state;
        await AssertBeginsAnew();
    }

    [Fact]
    public async Task Token_OfAHundredThousandCharacters_BeginsAnew()
    {
        talk.State = new string('A', 100_000);
        await AssertBeginsAnew();
    }

    [Fact]
    public async Task Token_AlteredInOneCharacter_BeginsAnew()
    {
        await talk.SayAsync("mal aux dents");
        var middle = talk.State!.Length / 2;
        talk.State = talk.State[..middle] + (talk.State[middle] == 'A' ? 'B' : 'A') + talk.State[(middle + 1)..];
        await AssertBeginsAnew();
    }

    [Fact]
    public async Task Token_OfAnotherHost_BeginsAnew()
    {
        talk.State = new StateToken(new EphemeralDataProtectionProvider(), TimeProvider.System).Write(Dental);
        await AssertBeginsAnew();
    }

    [Fact]
    public async Task Token_ThirtyMinutesOld_StillCarries()
    {
        talk.State = Written(TimeSpan.FromMinutes(-29));
        Assert.Contains("dental", (await talk.SayAsync("à Marseille"))["answers"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OlderThanThirtyMinutes_BeginsAnewWithTheUtteranceAndSaysSo()
    {
        talk.State = Written(TimeSpan.FromMinutes(-31));
        await AssertBeginsAnew();
    }

    [Theory]
    [InlineData("je veux mourir", "suicide", "3114")]
    [InlineData("il me frappe", "violence", "114")]
    [InlineData("my baby is not breathing", "emergency", "112")]
    public async Task Token_ExpiredAndAnAlarmInTheUtterance_TheAlarmIsFirst(string words, string alarm, string number)
    {
        talk.State = Written(TimeSpan.FromHours(-2));
        var answer = await talk.SayAsync(words);
        Assert.Equal(alarm, (string?)answer["alarm"]);
        Assert.Contains(number, (string)answer["replies"]![0]!["text"]!, StringComparison.Ordinal);
        Assert.Contains(answer["replies"]![0]!["lines"]!.AsArray(), line => (string?)line!["number"] == "112");
    }

    /// <summary>A turn that is sent twice, by a slow network or two tabs, is answered alike.</summary>
    [Fact]
    public async Task Token_UsedTwice_GivesTheSameAnswer()
    {
        await talk.SayAsync("mal aux dents");
        var state = talk.State;
        var once = ChatTalk.Text(await talk.SayAsync("à Marseille"));
        talk.State = state;
        Assert.Equal(once, ChatTalk.Text(await talk.SayAsync("à Marseille")));
    }

    [Fact]
    public async Task Token_AfterAHundredHostileTurns_IsAtMostFourKilobytes()
    {
        string[] said = [Sentence, "non, plutôt Lyon", "j'ai 19 ans", "je suis enceinte", "et un psy, un dentiste, un test VIH", "Saint-Denis", "retour", "plus loin"];
        for (var turn = 0; turn < 100; turn++)
        {
            await talk.SayAsync(said[turn % said.Length]);
            Assert.InRange(talk.State!.Length, 1, 4096);
        }
    }

    private static Conversation Dental => new() { Answers = Answers.None.Replacing("need", ["dental"]) };

    /// <summary>A token of this host, written some time ago: with its keys, under another clock.</summary>
    private string Written(TimeSpan ago) => new StateToken(
        DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(chat.Data, "keys")), options => options.SetApplicationName("HealthNavigator")), new ShiftedTime(ago)).Write(Dental);

    private async Task AssertBeginsAnew()
    {
        var answer = await talk.SayAsync(Sentence);
        Assert.Equal(Repository.Message("fr", "talk.expired"), (string)answer["replies"]![0]!["text"]!);
        Assert.Contains("accueil-sante-aubervilliers", ChatTalk.Services(answer));
        Assert.DoesNotContain("dental", answer["answers"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private sealed class ShiftedTime(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + by;
    }
}
