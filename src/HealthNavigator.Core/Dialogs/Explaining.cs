using HealthNavigator.Core.Matching;

namespace HealthNavigator.Core.Dialogs;

/// <summary>Answers "why?": why a question is asked, why a service is not offered, what a service is that cannot be visited.</summary>
internal static class Explaining
{
    /// <summary>Why the waiting question is asked; with results shown, why nearer services were not offered.</summary>
    public static TurnResult Why(Conversation conversation, TurnContext turn)
    {
        if (turn.Knowledge.Questions.Find(conversation.Asked) is { } asked) return Answering.Saying(conversation, asked.WhyKey, turn);
        var found = turn.Knowledge.Matcher.Match(QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At), most: 0);
        if (found.NearMisses.IsEmpty) return Answering.Saying(conversation, "find.why-results", turn);
        var lines = found.NearMisses.Take(3).Select(miss => Miss(conversation, miss, turn));
        return new TurnResult { Conversation = conversation, Replies = [new Reply { Text = Answering.Join(lines) }], NearMisses = [.. found.NearMisses.Select(miss => turn.Knowledge.MatchWording.Miss(conversation.Language, miss))] };
    }

    /// <summary>Why the service named in the words is not offered, or is.</summary>
    public static TurnResult WhyNot(Conversation conversation, string words, TurnContext turn)
    {
        if (turn.Knowledge.ServiceNames.In(words) is not [var named, ..]) return Why(conversation, turn);
        var service = turn.Knowledge.Services[named];
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

    /// <summary>When the services on the screen receive, or where they are.</summary>
    public static TurnResult About(Conversation conversation, string what, TurnContext turn)
    {
        var search = Searching.Of(conversation, turn);
        var offered = Plan.Of(search)?.First(search.Found.Offered) ?? search.Found.Offered;
        var shown = offered.Take(conversation.Shown).Skip((conversation.Shown - 1) / Answering.AtOnce * Answering.AtOnce)
            .Select(match => turn.Knowledge.MatchWording.Card(conversation.Language, match, turn.At));
        var lines = shown.Select(card => turn.Say(
            conversation, "find.about", ("name", card.Name), ("fact", what == Commands.WhenOpen ? card.Next.Text : card.PlaceName ?? turn.Say(conversation, "find.where-unknown"))));
        return new TurnResult { Conversation = conversation, Replies = [new Reply { Text = Answering.Join(lines), Suggestions = Answering.Onward(conversation, turn) }] };
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
}
