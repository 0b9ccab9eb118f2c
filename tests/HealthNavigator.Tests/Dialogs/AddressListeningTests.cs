using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

public sealed class AddressListeningTests
{
    private static readonly GeocodedAddress House = new(new GeoPoint(48.914718, 2.383441), 0.05, "93001", "93300", 0.94);

    private static string? Sought(string words, Conversation? conversation = null) => AddressListening.Sought(words, conversation ?? new Conversation(), Repository.Snapshot);

    [Theory]
    [InlineData("j'ai mal aux dents, j'habite 31 rue de la Commune de Paris à Aubervilliers", "31 rue de la Commune de Paris Aubervilliers")]
    [InlineData("12 bis, avenue Jean Jaurès, 93300 Aubervilliers", "12 bis, avenue Jean Jaurès 93300 Aubervilliers")]
    [InlineData("je suis au 5 place de la République à Lyon, je suis enceinte", "5 place de la République Lyon")]
    [InlineData("rue de la Commune de Paris à Aubervilliers", null)]
    [InlineData("31 rue de la Commune de Paris", null)]
    [InlineData("j'habite à Aubervilliers depuis 12 ans", null)]
    [InlineData("12 rue de Paris à Saint-Denis", null)]
    [InlineData("", null)]
    public void Sought_OfWhatIsSaid_IsTheAddressAndNothingElse(string words, string? expected) => Assert.Equal(expected, Sought(words));

    [Fact]
    public void Sought_TownSaidBefore_CompletesTheAddress()
    {
        var before = Assistant.Turn(new Conversation(), new Utterance.Text("j'habite à Aubervilliers"), Repository.Snapshot, Some.Monday).Conversation;
        Assert.Equal("31 rue de la Commune de Paris Aubervilliers", Sought("31 rue de la Commune de Paris", before));
    }

    [Theory]
    [InlineData("j'habite 31 rue de la Commune de Paris à Aubervilliers", "position:48.915,2.383,0,93001")]
    [InlineData("j'habite 31 rue de la Commune de Paris à Montreuil", "93048")]
    public void Turn_LocatedAddress_IsKeptOnlyInItsOwnTown(string words, string answer)
    {
        var turn = Assistant.Turn(new Conversation(), new Utterance.Text(words) { Located = House }, Repository.Snapshot, Some.Monday);
        Assert.Equal(answer, turn.Conversation.Answers.One(AnswerNames.Place));
        Assert.DoesNotContain("position:", string.Join('\n', turn.Replies.Select(reply => reply.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Commune de Paris", string.Join('\n', turn.Replies.Select(reply => reply.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Turn_AddressAfterItsTown_RefinesIt()
    {
        var before = Assistant.Turn(new Conversation(), new Utterance.Text("j'habite à Aubervilliers"), Repository.Snapshot, Some.Monday).Conversation;
        var turn = Assistant.Turn(before, new Utterance.Text("31 rue de la Commune de Paris") { Located = House }, Repository.Snapshot, Some.Monday);
        Assert.Equal("position:48.915,2.383,0,93001", turn.Conversation.Answers.One(AnswerNames.Place));
        Assert.Equal(turn.Conversation, ConversationCodec.Decode(ConversationCodec.Encode(turn.Conversation)));
    }

    [Theory]
    [InlineData("93001", "93001", null, true)]
    [InlineData("75056", "75119", null, true)]
    [InlineData("quarter:l-abreuvoir-bobigny", "93008", null, true)]
    [InlineData("93001", "93066", null, false)]
    [InlineData("93001", null, "93300", true)]
    [InlineData("93001", null, "93200", false)]
    [InlineData("93001", null, null, false)]
    [InlineData("dep:93", "93001", null, false)]
    public void Address_BesideTheTownThatWasWritten_IsBelievedOnlyInIt(string town, string? commune, string? postcode, bool believed)
    {
        var gazetteer = Repository.Snapshot.Gazetteer;
        var place = (House with { CommuneCode = commune, Postcode = postcode }).In(gazetteer.Find(town)!, gazetteer);
        Assert.Equal(believed, place is { Kind: PlaceKind.Address, Approximate: false });
    }

    [Fact]
    public void Address_FarFromTheTownItClaims_IsNotBelieved()
    {
        var gazetteer = Repository.Snapshot.Gazetteer;
        Assert.Null((House with { Point = new GeoPoint(43.3, 5.4) }).In(gazetteer.Find("93001")!, gazetteer));
    }
}
