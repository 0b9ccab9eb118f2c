using System.Text;
using FsCheck.Xunit;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>No text throws, wherever it is said: understanding with the real places, alarms, questions about the knowledge, whole turns.</summary>
public sealed class HostileConversationTests
{
    /// <summary>What breaks readers of text: halves of surrogate pairs, bidi controls, joiners, marks, separators, other digits, digits that are no decimals.</summary>
    private static readonly string[] Pieces =
    [
        "\ud800", "\udc00", "\ud83d", "\udfff\ud800", "\u202a", "\u202e", "\u2066", "\u2069", "\u200b", "\u200c", "\u200d", "\ufeff", "\u0301", "\u0489", "\u0640", "\u20e3",
        "\u0000", "\u001b", "\uffff", "\u2028", "\r\n", "\t", "'", "’", "-", "/", "(", ",", "?", "٣", "۵", "５", "½", "Ⅷ", "²", "ﷺ", "ß", "ĳ", "İ", "ı", "ﬃ", "👩‍👧", "🇫🇷", "𝔡𝔢𝔫𝔱",
        "mal", "dent", "pas", "je", "veux", "mourir", "Lyon", "rue", "75013", "12", "ans", "AME", "ни", "сайт", "أريد", "طبيب", "3andi", "st", "s", "l'", "demain", "après", "18h",
    ];

    private static readonly string[] Asked = ["need", "place", "place-choice", "coverage", "age", "audience", "referral", "when", "coverage-card"];

    [Property(MaxTest = 400)]
    public void Text_OfAnyCharacters_NeverThrows(char[] characters) => HearAll(new string(characters));

    [Property(MaxTest = 600)]
    public void Text_OfHostilePieces_NeverThrowsAndIsReadTheSameTwice(byte[] choice, byte question)
    {
        var text = Mixed(choice);
        HearAll(text);
        var context = new UnderstandingContext { Asked = Asked[question % Asked.Length], Language = question % 2 == 0 ? null : "fr" };
        var (once, twice) = (Repository.Snapshot.Understander.Understand(text, context), Repository.Snapshot.Understander.Understand(text, context));
        Assert.Equal(once.Evidence, twice.Evidence);
        Assert.All(once.Evidence, evidence => Assert.True(evidence.Span.Start >= 0 && evidence.Span.End <= text.Length));
    }

    [Property(MaxTest = 60)]
    public void Turn_OfHostilePieces_AnswersAtEveryQuestion(byte[] choice, byte question)
    {
        var waiting = new Conversation { Asked = Asked[question % Asked.Length] };
        var turn = Assistant.Turn(waiting, new Utterance.Text(Mixed(choice)), Repository.Snapshot, Some.Monday);
        Assert.NotEmpty(turn.Replies);
        Assert.NotNull(ConversationCodec.Decode(ConversationCodec.Encode(turn.Conversation)));
    }

    [Theory]
    [InlineData("", "\u0301", 1_000_000)]
    [InlineData("e", "\u0301", 1_000_000)]
    [InlineData("je veux mourir ", "\u0489", 1_000_000)]
    [InlineData("", "\u200d", 1_000_000)]
    [InlineData("", "\u202e\u2066", 500_000)]
    [InlineData("", "\ud800", 1_000_000)]
    [InlineData("", "\udc00\ud800", 500_000)]
    [InlineData("mal aux dents à Lyon ", "a", 1_000_000)]
    [InlineData("", "9", 1_000_000)]
    [InlineData("", "👩‍👧", 200_000)]
    public void Text_OfAMillionCharacters_NeverThrows(string beginning, string part, int times) =>
        HearAll(new StringBuilder(beginning).Insert(beginning.Length, part, times).ToString());

    [Fact]
    public void Alarm_BehindAMillionMarks_IsHeardAllTheSame()
    {
        var text = "e" + new string('\u0301', 1_000_000) + " je veux mourir";
        Assert.Contains(Repository.Snapshot.Alarms.Recognize(text), alarm => alarm.Code == "suicide");
    }

    [Theory]
    [InlineData("je veux\u200b mourir")]
    [InlineData("je v\u200deux mour\u00adir")]
    [InlineData("\u202eje veux mourir\u202c")]
    [InlineData("je\u00a0veux\u2003mourir")]
    [InlineData("ｊｅ ｖｅｕｘ ｍｏｕｒｉｒ")]
    [InlineData("\ud800je veux mourir\udc00")]
    public void Alarm_AmongInvisibleCharacters_IsHeardAllTheSame(string text) =>
        Assert.Contains(Repository.Snapshot.Alarms.Recognize(text), alarm => alarm.Code == "suicide");

    private static string Mixed(byte[] choice) => string.Concat(choice.Select(at => Pieces[at % Pieces.Length] + (at % 3 == 0 ? " " : "")));

    private static void HearAll(string text)
    {
        Repository.Snapshot.Understander.Understand(text, new UnderstandingContext { Language = null });
        Repository.Snapshot.Alarms.Recognize(text);
        Repository.Snapshot.Asked.In(text, UnderstandingContext.Start);
        Repository.Snapshot.PlaceResolver.AddressIn(text, Core.Places.PlaceContext.Anywhere);
        Repository.Snapshot.PlaceResolver.WithoutStreets(text);
    }
}
