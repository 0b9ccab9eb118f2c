using System.Collections.Immutable;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Dialogs;

/// <summary>How sure it is that somebody is received at the time they want; the best first.</summary>
internal enum Received
{
    /// <summary>An opening is stated for then.</summary>
    Surely,

    /// <summary>An opening is written for then, and is old, or not certain, or only its day is known.</summary>
    OnPaper,

    /// <summary>Nothing is known of the times.</summary>
    NotKnown,

    /// <summary>Other times are known, and none then.</summary>
    Otherwise,
}

/// <summary>Orders what is offered by whether it receives at the time the person wants; nothing that may receive then is ever hidden.</summary>
internal static class Receiving
{
    /// <summary>The matches with the opening that falls in the wanted time, those that receive then first; those that surely do not are left out unless nothing else is left.</summary>
    /// <returns>And how the first of them receives.</returns>
    public static (ImmutableArray<Match> Offered, Received First) Order(ImmutableArray<Match> offered, WhenWanted when, TurnContext turn)
    {
        // "vite" and "maintenant" are said of any hurry: there only what is surely open counts.
        var judged = offered.Select(match => Judge(match, when, turn)).Select(one => when.IsNow && one.Received != Received.Surely ? (one.Match, Received: Received.NotKnown) : one).ToList();
        if (judged.Count == 0) return (offered, Received.NotKnown);
        var best = judged.Min(one => one.Received);
        var kept = best == Received.Otherwise ? judged : judged.Where(one => one.Received != Received.Otherwise);
        // Only a stated opening outweighs a doubt about the conditions: hours on paper lead nobody to a door that may be closed to them.
        var ordered = kept.OrderBy(one => one.Received == Received.Surely ? 0 : 1).ThenByDescending(one => one.Match.Eligibility).ThenBy(one => one.Received).ToList();
        return ([.. ordered.Select(one => one.Match)], ordered[0].Received);
    }

    /// <summary>The next days on which one of the matches surely or on paper receives somebody, in order, the first one shown left out.</summary>
    public static ImmutableArray<string> OtherDays(ImmutableArray<Match> offered, TurnContext turn, int most) =>
    [
        .. offered.SelectMany(match => Doors(match, turn)).SelectMany(match => Openings(match, turn).Select(opening => Day(opening, match)))
            .Where(day => offered[0].Next is not { Start: { } shown } || day != shown.InZone(Zone(offered[0])).Date)
            .Distinct().Order().Take(most).Select(day => WhenWanted.CodeOf(day)),
    ];

    /// <summary>At the door that is told of; where that does not surely receive then, at another that receives more surely.</summary>
    private static (Match Match, Received Received) Judge(Match match, WhenWanted when, TurnContext turn) =>
        Doors(match, turn).Select(door => JudgeDoor(door, when, turn)).MinBy(judged => judged.Received);

    private static IEnumerable<Match> Doors(Match match, TurnContext turn)
    {
        yield return match;
        foreach (var other in match.Reach.Others)
        {
            yield return match with
            {
                Reach = other with { Others = [match.Reach with { Others = [] }, .. match.Reach.Others.Where(one => !ReferenceEquals(one, other))] },
                Next = (other.Permanence?.Schedule ?? match.Service.Schedule) is { } schedule ? turn.Knowledge.TimetableOf(match.Service, schedule).Next(turn.At) : null,
                Travel = other.DistanceKm is { } km ? turn.Knowledge.Ranking.Travel.Likely(km, other.Approximate) : null,
            };
        }
    }

    private static (Match Match, Received Received) JudgeDoor(Match match, WhenWanted when, TurnContext turn)
    {
        if (Schedule(match) is not { } schedule) return (match, Received.NotKnown);
        var timetable = turn.Knowledge.TimetableOf(match.Service, schedule);
        foreach (var window in when.Windows(turn.At, schedule.Zone))
        {
            // Looked at a day wider, so that an opening keeps its own beginning and end and is not cut to the wanted time.
            foreach (var opening in timetable.Openings(window.Start - Duration.FromDays(1), window.End + Duration.FromDays(1)))
            {
                if (opening.State == OpeningState.Closed || opening.End <= window.Start || opening.Start >= window.End) continue;
                if (opening.IsVague && opening.Layer.Recurrence.DaysAreKnown) return (match, Received.OnPaper);
                if (opening.IsVague) continue;
                var isSure = opening.State != OpeningState.Unknown && timetable.StateAt(opening.Start) != OpeningState.Unknown;
                var next = (match.Next ?? NextOpening.NothingKnown) with
                {
                    Start = opening.Start,
                    End = opening.End,
                    Certainty = isSure ? Certainty.Stated : Certainty.Partial,
                    ByAppointment = opening.State == OpeningState.ByAppointment,
                    Layer = opening.Layer,
                };
                return (match with { Next = next }, isSure ? Received.Surely : Received.OnPaper);
            }
        }

        return (match, schedule.Layers.Any(layer => layer.State != OpeningState.Closed && !layer.Recurrence.DaysAreKnown) || schedule.Layers.IsEmpty ? Received.NotKnown : Received.Otherwise);
    }

    private static IEnumerable<Opening> Openings(Match match, TurnContext turn) => Schedule(match) is { } schedule
        ? turn.Knowledge.TimetableOf(match.Service, schedule).Openings(turn.At, turn.At + Duration.FromDays(14)).Where(opening => !opening.IsVague && opening.State is OpeningState.Open or OpeningState.ByAppointment)
        : [];

    private static LocalDate Day(Opening opening, Match match) => opening.Start.InZone(Zone(match)).Date;

    private static DateTimeZone Zone(Match match) => Schedule(match)?.Zone ?? DateTimeZone.Utc;

    private static Schedule? Schedule(Match match) => match.Permanence?.Schedule ?? match.Service.Schedule;
}
