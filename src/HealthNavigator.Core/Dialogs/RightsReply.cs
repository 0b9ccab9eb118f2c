using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;

namespace HealthNavigator.Core.Dialogs;

/// <summary>Puts rights cards into one reply: what the sources say, that it is general, that it is to verify when it is old, and the sources.</summary>
internal sealed class RightsReply(Conversation conversation, TurnContext turn)
{
    private const string Children = "children";
    private const int MostInOverview = 5;

    private readonly ServiceQuery query = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At);

    /// <summary>Some parts of some cards, with buttons for the others.</summary>
    public Reply Of(ImmutableArray<RightsCard> cards, ImmutableArray<RightsPart> parts)
    {
        var said = cards.SelectMany(card => On(card, parts)).ToList();
        return new Reply
        {
            Text = Answering.Join(
            [
                .. cards.SelectMany(card => Lines(card, parts)),
                .. Ending(cards, said),
            ]),
            Suggestions = cards is [var only] ? [.. Others(only, parts)] : [],
        };
    }

    /// <summary>Which rights there are in a country (null: in both), those for people like this one first.</summary>
    public Reply Overview(string? country)
    {
        var cards = turn.Knowledge.Rights.All
            .Where(card => (country is null || card.Country == country) && !card.Audiences.Any(query.NotAudiences.Contains)
                && !(card.Audiences.Contains(Children) && query.Age >= 18))
            .OrderByDescending(card => card.Audiences.Any(query.Audiences.Contains))
            .ThenByDescending(card => query.Coverage is { } coverage && card.Coverages.Contains(coverage))
            .ThenBy(card => card.Order).ThenBy(card => card.Code, StringComparer.Ordinal)
            .Take(MostInOverview).ToImmutableArray();
        var said = cards.Select(card => On(card, [RightsPart.Who]).Concat(On(card, [RightsPart.What])).FirstOrDefault()).OfType<RightsStatement>().ToList();
        return new Reply
        {
            Text = Answering.Join(
            [
                turn.Say(conversation, "rights.overview"),
                .. from card in cards
                   from statement in said.Where(card.Statements.Contains)
                   select turn.Say(conversation, "rights.line", ("name", Label(card)), ("text", statement.Text.In(conversation.Language))),
                .. Ending(cards, said),
            ]),
            Suggestions = [.. cards.Select(card => new Suggestion(Label(card), RightsAnswers.Prefix + card.Code))],
        };
    }

    private IEnumerable<RightsStatement> On(RightsCard card, ImmutableArray<RightsPart> parts) =>
        card.On(turn.Today, parts, zone => query.Place is { } place ? turn.Knowledge.Gazetteer.Within(place, zone) : Truth.Unknown);

    private string Label(RightsCard card) => card.Label.In(conversation.Language);

    private IEnumerable<string> Lines(RightsCard card, ImmutableArray<RightsPart> parts)
    {
        yield return turn.Say(conversation, $"rights.title-{card.Country}", ("name", Label(card)));
        var statements = On(card, parts).ToList();
        if (statements.Count == 0) yield return turn.Say(conversation, "rights.part-unknown");
        foreach (var statement in statements) yield return statement.Text.In(conversation.Language);
    }

    private IEnumerable<string> Ending(ImmutableArray<RightsCard> cards, IEnumerable<RightsStatement> said)
    {
        if (cards.Any(card => card.Expires < turn.Today)) yield return turn.Say(conversation, "rights.to-verify");
        yield return turn.Say(conversation, "rights.general");
        var sources = said.SelectMany(statement => statement.Sources).DistinctBy(source => source.Document).Select(Source).Distinct().ToList();
        if (sources.Count > 0) yield return turn.Say(conversation, "rights.sources", ("count", sources.Count), ("sources", string.Join("; ", sources)));
    }

    private string Source(Source source) => turn.Knowledge.MatchWording.SourceText(conversation.Language, source, turn.At);

    private IEnumerable<Suggestion> Others(RightsCard card, ImmutableArray<RightsPart> shown)
    {
        foreach (var (part, way) in ((RightsPart, string)[])
            [(RightsPart.Papers, Recognition.AskedCode.Papers), (RightsPart.Where, Recognition.AskedCode.How), (RightsPart.Pays, Recognition.AskedCode.Price)])
        {
            if (!shown.Contains(part) && On(card, [part]).Any())
                yield return new Suggestion(turn.Say(conversation, $"rights.button.{way}"), $"{RightsAnswers.Prefix}{card.Code}:{way}");
        }
    }
}
