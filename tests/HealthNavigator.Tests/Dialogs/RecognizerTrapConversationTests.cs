using HealthNavigator.Core.Dialogs;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>
/// What the confirm, choice and number prompts of Bot Builder take by its word, said to the real assistant: the answer that is kept in the
/// conversation is the one that was meant.
/// </summary>
public sealed class RecognizerTrapConversationTests
{
    private static readonly Conversation Waiting = Say(new Conversation(), "j'ai mal aux dents, je suis à Paris").Conversation;

    [Theory]
    [InlineData("bien sûr que oui", "situation:referred")]
    [InlineData("pas de problème", "situation:referred")]
    [InlineData("bien sûr que non", "not-situation:referred")]
    [InlineData("non pas du tout", "not-situation:referred")]
    public void Confirmation_OfAReferral_IsTheSameAsItsButton(string text, string button)
    {
        var asked = Waiting with { Asked = "referral" };
        Assert.NotEqual(asked.Answers, Say(asked, text).Conversation.Answers);
        Assert.Equal(Say(asked, text).Conversation.Answers, Assistant.Turn(asked, new Utterance.Choice(button), Repository.Snapshot, Some.Monday).Conversation.Answers);
    }

    [Theory]
    [InlineData("je ne sais pas")]
    [InlineData("aucune idée")]
    public void Confirmation_ThatIsNotKnown_SaysNothingAndIsNotAskedAgain(string text)
    {
        var turn = Say(Waiting with { Asked = "referral" }, text);
        Assert.DoesNotContain(turn.Conversation.Answers.Of("situation"), code => code.EndsWith("referred", StringComparison.Ordinal));
        Assert.NotEqual("referral", turn.Conversation.Asked);
    }

    [Theory]
    [InlineData("AME", "ame")]
    [InlineData("j'ai la CSS", "c2s")]
    [InlineData("une mutuelle", "full")]
    [InlineData("Aucune", "none")]
    [InlineData("pas la CSS", null)]
    [InlineData("pas l'AME", null)]
    [InlineData("ni AME ni CSS", "none")]
    [InlineData("pas la CSS, l'AME", "ame")]
    public void Choice_OfACoverage_IsKeptAsItWasMeant(string text, string? coverage) =>
        Assert.Equal(coverage, Say(Waiting with { Asked = "coverage" }, text).Conversation.Answers.One("coverage"));

    [Theory]
    [InlineData("aucune idée")]
    [InlineData("je ne sais pas")]
    public void Choice_OfACoverageThatIsNotKnown_IsNotNone(string text) =>
        Assert.NotEqual("none", Say(Waiting with { Asked = "coverage" }, text).Conversation.Answers.One("coverage"));

    [Fact]
    public void Number_OfAHouse_IsNoAge()
    {
        var turn = Say(Waiting with { Asked = "age" }, "12 rue de la Paix 75002");
        Assert.Null(turn.Conversation.Answers.One("age"));
    }

    [Fact]
    public void Address_WithNumbers_IsThePlaceOfItsPostcode()
    {
        var turn = Say(Say(new Conversation(), "j'ai mal aux dents").Conversation, "12 rue de la Paix 75002");
        Assert.Equal("75102", turn.Conversation.Answers.One("place"));
        Assert.Null(turn.Conversation.Answers.One("age"));
    }

    [Theory]
    [InlineData("j'ai 12 ans et j'habite 25 rue de la Paix", "12")]
    [InlineData("dix-neuf", "19")]
    public void Number_OfYears_IsTheAge(string text, string age) => Assert.Equal(age, Say(Waiting with { Asked = "age" }, text).Conversation.Answers.One("age"));

    private static TurnResult Say(Conversation conversation, string text) => Assistant.Turn(conversation, new Utterance.Text(text), Repository.Snapshot, Some.Monday);
}
