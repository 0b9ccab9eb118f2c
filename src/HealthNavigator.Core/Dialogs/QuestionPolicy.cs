using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// Chooses the one question whose answer is expected to spare the person most, or none when showing the results spares as much
/// (<c>docs/questions.md</c>). A question that was answered or left is never asked again.
/// </summary>
internal static class QuestionPolicy
{
    /// <summary>How many of the results are looked at: what lies further down changes nobody's way.</summary>
    private const int Considered = 10;
    private const int MostBeforeResults = 3;

    /// <summary>A question without which nothing can be found, or null.</summary>
    public static Question? Missing(QuestionSet questions, Conversation conversation) => questions.Questions.FirstOrDefault(question =>
        question.Moment == QuestionMoment.Always && !IsAnswered(question, conversation.Answers) && MayAsk(question, conversation));

    /// <summary>The question that is worth most, with the codes it is about; null when none is worth its price.</summary>
    public static (Question Question, ImmutableArray<string> About)? Deciding(Conversation conversation, Search search, TurnContext turn)
    {
        if (conversation.AskedBefore.Count >= MostBeforeResults) return null;
        ImmutableArray<Match> candidates = [.. search.Found.Offered.Take(Considered)];
        var doubts = candidates.SelectMany(match => match.Verdict.Of(Truth.Unknown)).ToList();
        if (doubts.Count == 0) return null;
        var questions = turn.Knowledge.Questions.Questions;
        // What somebody would not say to one question is not asked again by another.
        var left = questions.Where(question => conversation.Skipped.Contains(question.Id)).SelectMany(question => question.About).ToImmutableHashSet();
        var forecast = new Forecast(candidates, search.Query, IsOrdered(search.Query, conversation.Answers), turn.Knowledge);
        (Question Question, ImmutableArray<string> About, double Gain)? best = null;
        foreach (var question in questions)
        {
            if (question.Moment != QuestionMoment.Undecided || !MayAsk(question, conversation) || conversation.AskedBefore.Contains(question.Id)) continue;
            var settled = doubts.Where(doubt => Settles(question, doubt)).ToList();
            if (settled.Count == 0) continue;
            var about = question.About.IsEmpty
                ? [.. settled.SelectMany(doubt => doubt.Settling).Except(left).Where(code => !IsPrivate(code, turn.Knowledge.Taxonomies))]
                : question.About;
            if (settled.Exists(doubt => !doubt.Settling.IsEmpty) && about.IsEmpty) continue;
            var (mattering, gain) = Worth(question, about, search.Query, candidates, forecast);
            if (gain > Math.Max(turn.Knowledge.Ranking.Question, best?.Gain ?? 0)) best = (question, mattering, gain);
        }

        return best is { } found ? (found.Question, found.About) : null;
    }

    /// <summary>The codes that make a difference, and the minutes that the answer is expected to spare.</summary>
    private static (ImmutableArray<string> About, double Gain) Worth(
        Question question, ImmutableArray<string> about, ServiceQuery query, ImmutableArray<Match> candidates, Forecast forecast)
    {
        if (question.Choices is ChoiceSet.Relevant)
        {
            var none = forecast.If(PossibleAnswers.None(question, about));
            // With the others denied: what lies behind the others must not look like the work of this one.
            about = [.. about.Where(code => forecast.If([new Fact(Asking.AnswerOf(question), code), .. PossibleAnswers.None(question, about.Remove(code))]) != none)];
            if (about.IsEmpty) return (about, 0);
        }

        var gains = PossibleAnswers.Of(question, about, query, candidates).Select(answer => forecast.If(answer).Gain).ToList();
        return (about, gains.Count == 0 ? 0 : gains.Average());
    }

    /// <summary>Whether the person wants something before the best: the nearest, a day, the telephone.</summary>
    private static bool IsOrdered(ServiceQuery query, Answers answers) =>
        query.Order != MatchOrder.Best || answers.Has(AnswerNames.When) || answers.Has(AnswerNames.Channel);

    private static bool Settles(Question question, RuleVerdict doubt) => doubt.SettledBy.Contains(question.Fills) || doubt.SettledBy.Contains(question.Id)
        ? question.About.IsEmpty || question.About.Any(doubt.Settling.Contains)
        : false;

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
