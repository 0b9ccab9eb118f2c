using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// Chooses the one question whose answer would change the best results most, or none when results are useful as they are. A question
/// that was answered or left is never asked again.
/// </summary>
internal static class QuestionPolicy
{
    private const int Best = 3;
    private const int MostBeforeResults = 3;

    /// <summary>A question without which nothing can be found, or null.</summary>
    public static Question? Missing(QuestionSet questions, Conversation conversation) => questions.Questions.FirstOrDefault(question =>
        question.Moment == QuestionMoment.Always && !IsAnswered(question, conversation.Answers) && MayAsk(question, conversation));

    /// <summary>The question that would decide most among the best matches, with the codes it is about; null when none would.</summary>
    public static (Question Question, ImmutableArray<string> About)? Deciding(
        QuestionSet questions, Conversation conversation, IReadOnlyList<Match> offered, Taxonomies taxonomies)
    {
        var top = offered.Take(Best).ToList();
        if (top.Count == 0 || top.Exists(match => match.Eligibility == Truth.Yes)) return null;
        if (conversation.AskedBefore.Count >= MostBeforeResults) return null;
        // What somebody would not say to one question is not asked again by another.
        var left = questions.Questions.Where(question => conversation.Skipped.Contains(question.Id)).SelectMany(question => question.About).ToImmutableHashSet();
        var doubts = top.SelectMany((match, rank) => match.Verdict.Of(Truth.Unknown).Select(verdict => (verdict, Weight: Best - rank))).ToList();
        (Question Question, ImmutableArray<string> About, int Weight)? best = null;
        foreach (var question in questions.Questions)
        {
            if (question.Moment != QuestionMoment.Undecided || !MayAsk(question, conversation) || conversation.AskedBefore.Contains(question.Id)) continue;
            var settled = doubts.Where(doubt => Settles(question, doubt.verdict) && !IsPrivate(doubt.verdict, taxonomies)
                && (doubt.verdict.Settling.IsEmpty || !left.IsSupersetOf(doubt.verdict.Settling))).ToList();
            if (settled.Count == 0 || settled.Sum(doubt => doubt.Weight) <= (best?.Weight ?? 0)) continue;
            var about = question.About.IsEmpty
                ? settled.SelectMany(doubt => doubt.verdict.Settling).Except(left).Where(code => !IsPrivate(code, taxonomies)).ToImmutableArray()
                : question.About;
            best = (question, about, settled.Sum(doubt => doubt.Weight));
        }

        return best is { } found ? (found.Question, found.About) : null;
    }

    private static bool Settles(Question question, RuleVerdict doubt) => doubt.SettledBy.Contains(question.Fills) || doubt.SettledBy.Contains(question.Id)
        ? question.About.IsEmpty || question.About.Any(doubt.Settling.Contains)
        : false;

    /// <summary>Whether the doubt turns only on codes that are never asked about.</summary>
    private static bool IsPrivate(RuleVerdict doubt, Taxonomies taxonomies) => doubt.Settling.Length > 0
        && doubt.Settling.All(code => IsPrivate(code, taxonomies));

    private static bool IsPrivate(string code, Taxonomies taxonomies) =>
        taxonomies.Audiences.NotAsked.Contains(code) || taxonomies.Situations.NotAsked.Contains(code);

    /// <summary>Who asks for a service by its name has said what they need.</summary>
    private static bool IsAnswered(Question question, Answers answers) =>
        answers.Has(question.Fills) || (question.Fills == AnswerNames.Need && answers.Has(AnswerNames.Service));

    private static bool MayAsk(Question question, Conversation conversation) =>
        !conversation.Skipped.Contains(question.Id)
        && question.If.All(conversation.Answers.Holds)
        && !question.Unless.Any(conversation.Answers.Holds);
}
