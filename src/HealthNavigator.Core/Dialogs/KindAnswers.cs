using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Core.Dialogs;

/// <summary>"C'est quoi une PASS ?": two plain sentences, the nearest of that kind when a place is known, then the waiting question.</summary>
internal static class KindAnswers
{
    private const string Prefix = "kind:";
    private const int MostKinds = 2;
    private const int MostNearest = 3;

    /// <summary>Null when no kind is asked about.</summary>
    public static TurnResult? Of(Asked asked, Conversation spoken, Conversation next, Conversation before, TurnContext turn)
    {
        if (!asked.Is(AskedCode.WhatIs)) return null;
        // Who asks what a thing is has not said to want it; a place in the question is kept.
        var hasPlace = !next.Answers.Of(AnswerNames.Place).SequenceEqual(before.Answers.Of(AnswerNames.Place));
        var conversation = hasPlace ? next.Remembering(before) : spoken;
        var query = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At);
        var kinds = Named(asked, query.Place?.Country, turn);
        if (kinds.IsEmpty) return null;
        var nearest = query.Place is null ? [] : Nearest(query, kinds, turn);
        var said = new Reply
        {
            Text = Answering.Join(
            [
                .. kinds.Select(kind => kind.Says.In(conversation.Language)),
                turn.Say(conversation, "kind.source", ("source", turn.Knowledge.MatchWording.SourceText(conversation.Language, kinds[0].Sources[0], turn.At))),
                query.Place is null ? null : turn.Say(conversation, nearest.IsEmpty ? "kind.none-near" : "kind.nearest", ("count", nearest.Length)),
            ]),
            Matches = [.. nearest.Select(match => turn.Knowledge.MatchWording.Card(conversation.Language, match, turn.At))],
        };
        return Answering.Saying(conversation with { NotUnderstood = 0 }, said, turn);
    }

    /// <summary>The kinds of that name, of the person's country when one is ("planning familial" is both French and Belgian).</summary>
    private static ImmutableArray<StructureKind> Named(Asked asked, string? country, TurnContext turn)
    {
        var named = asked.Topics.Where(topic => topic.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(topic => turn.Knowledge.Kinds.Find(topic[Prefix.Length..])).OfType<StructureKind>().ToList();
        var ofCountry = named.Where(kind => kind.Country == country).ToList();
        return [.. (ofCountry.Count > 0 ? ofCountry : named).Take(MostKinds)];
    }

    private static ImmutableArray<Match> Nearest(ServiceQuery query, ImmutableArray<StructureKind> kinds, TurnContext turn)
    {
        var asked = query with { Needs = [.. kinds.SelectMany(kind => kind.Needs).Distinct()], Named = [] };
        return [.. turn.Knowledge.Matcher.Best(asked, int.MaxValue)
            .Where(match => turn.Knowledge.Kinds.Find(match.Service.Kind) is { } kind && kinds.Contains(kind)).Take(MostNearest)];
    }
}
