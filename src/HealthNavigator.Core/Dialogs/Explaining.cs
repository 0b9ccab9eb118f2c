using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Dialogs;

/// <summary>Answers "why?": why a question is asked, why a service is not offered, what a service is that cannot be visited.</summary>
internal static class Explaining
{
    private const int DistinctiveLength = 4;

    /// <summary>Why the waiting question is asked; with results shown, why nearer services were not offered.</summary>
    public static TurnResult Why(Conversation conversation, TurnContext turn)
    {
        if (turn.Knowledge.Questions.Find(conversation.Asked) is { } asked) return Answering.Saying(conversation, asked.WhyKey, turn);
        var found = turn.Knowledge.Matcher.Match(QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At));
        if (found.NearMisses.IsEmpty) return Answering.Saying(conversation, "find.why-results", turn);
        var lines = found.NearMisses.Take(3).Select(miss => Miss(conversation, miss, turn));
        return new TurnResult { Conversation = conversation, Replies = [new Reply { Text = Answering.Join(lines) }], NearMisses = [.. found.NearMisses.Select(miss => turn.Knowledge.MatchWording.Miss(conversation.Language, miss))] };
    }

    /// <summary>Why the service named in the words is not offered, or is.</summary>
    public static TurnResult WhyNot(Conversation conversation, string words, TurnContext turn)
    {
        if (Named(words, turn) is not { } service) return Why(conversation, turn);
        var query = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At);
        var text = turn.Knowledge.Matcher.Consider(service, query) switch
        {
            Consideration.Misses { Miss: var miss } => Miss(conversation, miss, turn),
            Consideration.Suits { Match: var match } => turn.Say(
                conversation, "find.why-not-suits", ("name", service.Name.In(conversation.Language)), ("summary", match.Service.Summary.In(conversation.Language))),
            _ => throw new InvalidOperationException("A consideration is a match or a miss."),
        };
        return new TurnResult { Conversation = conversation, Replies = [new Reply { Text = text }] };
    }

    /// <summary>"Name: only for people aged 18 to 25."</summary>
    public static string Miss(Conversation conversation, NearMiss miss, TurnContext turn) => turn.Say(
        conversation,
        "find.near-miss",
        ("name", miss.Service.Name.In(conversation.Language)),
        ("reason", turn.Knowledge.ReasonWording.No(conversation.Language, miss.Reason).Text));

    /// <summary>What comes to the person or is met elsewhere: said, and never offered as a place to go.</summary>
    public static Reply NotADoor(Conversation conversation, Match match, TurnContext turn) => new()
    {
        Text = turn.Say(
            conversation,
            "find.explained",
            ("name", match.Service.Name.In(conversation.Language)),
            ("summary", match.Service.Summary.In(conversation.Language)),
            ("source", turn.Knowledge.MatchWording.SourceText(conversation.Language, match.Service.Source, turn.At))),
    };

    /// <summary>The service whose name shares most distinctive words with the text; null when none shares one.</summary>
    private static Service? Named(string words, TurnContext turn)
    {
        var said = FoldedText.Of(words).Tokens.Select(token => token.Text).Where(word => word.Length >= DistinctiveLength).ToImmutableHashSet();
        return turn.Knowledge.Services.Values
            .Select(service => (Service: service, Shared: service.Name.Languages
                .SelectMany(language => FoldedText.Of(service.Name.In(language)).Tokens)
                .Select(token => token.Text).Distinct().Count(said.Contains)))
            .Where(scored => scored.Shared > 0)
            .OrderByDescending(scored => scored.Shared).ThenBy(scored => scored.Service.Name.In("fr").Length).ThenBy(scored => scored.Service.Id, StringComparer.Ordinal)
            .Select(scored => scored.Service).FirstOrDefault();
    }
}
