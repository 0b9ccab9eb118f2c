using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;

namespace HealthNavigator.Core.Dialogs;

/// <summary>What was found for a conversation, in the order in which it is shown.</summary>
/// <param name="Query">What was asked of the matcher.</param>
/// <param name="Found">What it found.</param>
/// <param name="Notes">What has to be said with it about the wanted time and way.</param>
/// <param name="IsWhole">Whether everything that suits was found; else only the best of it, as many as a turn can show and a few more.</param>
internal sealed record Search(ServiceQuery Query, MatchResult Found, ImmutableArray<string> Notes, bool IsWhole);

/// <summary>Asks the matcher what the conversation asks for: near first, then farther, at the wanted time, in the wanted way.</summary>
internal static class Searching
{
    /// <summary>How many times farther each wish for "farther" looks.</summary>
    private const double Step = 2.5;

    /// <summary>How many matches are found beyond those already shown: a page, what a question is chosen by, and whether there is more.</summary>
    private const int Ahead = 12;

    public static Search Of(Conversation conversation, TurnContext turn)
    {
        var query = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At) with { Walks = turn.Walks };
        var most = NeedsAll(conversation, query) ? int.MaxValue : conversation.Shown + Ahead;
        var search = Of(conversation, query, turn, most);
        // The step for a need may stand far down among those of another.
        while (!search.IsWhole && MissesANeed(search, turn)) search = Of(conversation, query, turn, most *= 4);
        return search;
    }

    private static Search Of(Conversation conversation, ServiceQuery query, TurnContext turn, int most)
    {
        var (found, notes) = At(1, conversation, query, turn, most);
        // What lies farther comes after all that is nearer, however well it suits: whoever asks for more is never led back.
        for (var reach = Step; reach <= conversation.Reach; reach *= Step)
        {
            var (wider, more) = At(reach, conversation, query, turn, most);
            var known = found.Offered.Select(match => match.Service.Id).ToHashSet();
            (found, notes) = (wider with { Offered = [.. found.Offered.Concat(wider.Offered.Where(match => !known.Contains(match.Service.Id))).Take(most)] }, more);
        }

        return new Search(query, found, notes, found.Offered.Length < most);
    }

    /// <summary>What is put in another order, or left out, only after it was found.</summary>
    private static bool NeedsAll(Conversation conversation, ServiceQuery query) =>
        conversation.Answers.Has(AnswerNames.When) || conversation.Answers.Has(AnswerNames.Channel) || (query.Place is null && !query.Professional) || (query.Professional && query.Needs.IsEmpty);

    /// <summary>Whether one of several needs is answered only by services that were not found yet.</summary>
    private static bool MissesANeed(Search search, TurnContext turn) => search.Query.Needs.Length > 1 && search.Query.Needs.Any(need =>
        !search.Found.Offered.Any(match => match.Needs.Contains(need)) && !turn.Knowledge.Matcher.Best(search.Query with { Needs = [need], Named = [] }, 1).IsEmpty);

    /// <summary>The conversation looking farther, past everything nearer; null when something is known, and nothing farther.</summary>
    public static Conversation? Farther(Conversation conversation, TurnContext turn)
    {
        var query = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At) with { Walks = turn.Walks };
        int Count(Conversation looking) => Of(looking, query, turn, int.MaxValue).Found.Offered.Length;
        var nearer = Count(conversation);
        var farther = conversation;
        while (farther.Reach < Conversation.FarthestReach)
        {
            farther = farther with { Reach = Math.Min(farther.Reach * Step, Conversation.FarthestReach) };
            if (Count(farther) > nearer) break;
        }

        return nearer > 0 && Count(farther) == nearer ? null : farther with { Shown = nearer };
    }

    private static (MatchResult Found, ImmutableArray<string> Notes) At(double reach, Conversation conversation, ServiceQuery query, TurnContext turn, int most)
    {
        var found = turn.Knowledge.Matcher.Match(query with { Reach = reach }, most, explained: 1);
        if (query.Place is null && !query.Professional) found = found with { Offered = [.. found.Offered.Where(IsAnywhere)], NearMisses = [] };
        if (query is { Professional: true, Needs.IsEmpty: true }) found = found with { Offered = [.. found.Offered.Where(match => match.Service.For != ServedPeople.Residents)] };
        var notes = ImmutableArray.CreateBuilder<string>();
        if (found.Offered.Length > 0 && WhenWanted.Of(conversation.Answers) is { } when)
        {
            var (offered, best) = Receiving.Order(found.Offered, when, turn);
            found = found with { Offered = offered };
            notes.Add(turn.Say(conversation, $"find.when-{best.ToString().ToLowerInvariant()}", ("when", WhenInWords.Of(conversation, turn))));
        }

        if (found.Offered.Length > 0 && conversation.Answers.One(AnswerNames.Channel) is { } channel)
        {
            var called = found.Offered.Where(HasTelephone).ToImmutableArray();
            if (channel == Commands.Video) notes.Add(turn.Say(conversation, "find.video-unknown"));
            notes.Add(turn.Say(conversation, called.IsEmpty ? "find.no-phone" : "find.by-phone"));
            found = found with { Offered = [.. called, .. found.Offered.Except(called)] };
        }

        return (found, notes.ToImmutable());
    }

    private static bool HasTelephone(Match match) => !match.Service.Contact.Phones.IsEmpty || match.Permanence is { Contact.Phones.IsEmpty: false };

    /// <summary>Without a place, only what helps from anywhere may be offered.</summary>
    private static bool IsAnywhere(Match match) => match.Service.Area.Any(zone => zone.StartsWith("country:", StringComparison.Ordinal));
}
