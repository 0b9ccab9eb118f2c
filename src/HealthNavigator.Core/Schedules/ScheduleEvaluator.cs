using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules.Holidays;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// Evaluates a schedule day by day. A stretch belongs to the day it opens on: what a later layer replaces or closes on a day is what opens
/// that day, so that an evening that runs past midnight is not cut by the next day's closing. Not thread-safe: it reuses its buffers.
/// </summary>
internal sealed class ScheduleEvaluator(Schedule schedule, SchoolHolidays school, LocalDate reference)
{
    private const int Midnight = 1440;

    private readonly DayMatcher matcher = new(schedule.HolidayZone, schedule.SchoolZones, school, schedule.SeenOn ?? reference);
    private readonly DayPainter painter = new();
    private List<DayPiece> yesterday = [];
    private List<DayPiece> today = [];
    private LocalDate? last;

    public Schedule Schedule => schedule;

    /// <summary>The sorted, disjoint stretches of a local day that are not closed, in minutes of that day; valid until the next call.</summary>
    public IReadOnlyList<DayPiece> Day(LocalDate date)
    {
        if (last == date) return painter.Painted;
        if (last is { } before && before.PlusDays(1) == date)
        {
            (yesterday, today) = (today, yesterday);
        }
        else
        {
            Open(date.PlusDays(-1), yesterday);
        }

        Open(date, today);
        last = date;
        Paint();
        return painter.Painted;
    }

    /// <summary>What opens on a day, after later layers have replaced earlier ones.</summary>
    private void Open(LocalDate date, List<DayPiece> pieces)
    {
        pieces.Clear();
        if (schedule.Layers.IsEmpty) return;
        if (!schedule.HoldsOn(date))
        {
            pieces.Add(new DayPiece(0, 0, Midnight, OpeningState.Unknown, Vague: true));
            return;
        }

        for (var i = 0; i < schedule.Layers.Length; i++)
        {
            var layer = schedule.Layers[i];
            var match = matcher.Matches(layer.Recurrence, date);
            if (match == Truth.No) continue;
            if (layer.State == OpeningState.Closed) Close(layer, i, match, date, pieces);
            else Receive(layer, i, match, date, pieces);
        }

        LayerTimes.EndGuesses(pieces);
    }

    private void Close(ScheduleLayer layer, int index, Truth match, LocalDate date, List<DayPiece> pieces)
    {
        if (layer.Operation == LayerOperation.Fallback) return;
        if (layer.Times is DayTimes.Ranges ranges)
        {
            var model = new DayPiece(index, 0, 0, OpeningState.Closed, Doubtful: match == Truth.Unknown);
            LayerTimes.AddPieces(ranges.All, model, date, schedule.Location, schedule.Zone, pieces);
        }
        else if (match == Truth.Yes && layer.Times is DayTimes.WholeDay)
        {
            // A closed day opens nothing, but its earlier closings still cut what runs on from the night before and into the morning after:
            // closing more never opens.
            pieces.RemoveAll(static piece => piece.State != OpeningState.Closed);
        }
        else
        {
            pieces.Add(new DayPiece(index, 0, Midnight, OpeningState.Closed, Doubtful: true));
        }
    }

    private void Receive(ScheduleLayer layer, int index, Truth match, LocalDate date, List<DayPiece> pieces)
    {
        var certain = match == Truth.Yes;
        if (layer.Operation == LayerOperation.Replace)
        {
            if (certain) pieces.Clear();
            else if (layer.Recurrence is Recurrence.Calendar) pieces.Add(new DayPiece(index, 0, Midnight, OpeningState.Closed, Doubtful: true));
        }

        var state = certain || layer.State != OpeningState.Open ? layer.State : OpeningState.Unknown;
        var vague = !layer.Recurrence.DaysAreKnown;
        switch (layer.Times)
        {
            case DayTimes.WholeDay:
                pieces.Add(new DayPiece(index, 0, Midnight, state, vague, !certain));
                break;
            case DayTimes.Ranges ranges:
                LayerTimes.AddPieces(ranges.All, new DayPiece(index, 0, 0, state, vague, !certain), date, schedule.Location, schedule.Zone, pieces);
                break;
            default:
                pieces.Add(new DayPiece(index, 0, Midnight, state == OpeningState.Open ? OpeningState.Unknown : state, Vague: true, Doubtful: !certain));
                break;
        }
    }

    private void Paint()
    {
        painter.Clear();
        var (late, early) = (0, 0);
        while (late < yesterday.Count || early < today.Count)
        {
            if (early >= today.Count || (late < yesterday.Count && yesterday[late].Layer <= today[early].Layer))
            {
                var piece = yesterday[late++];
                if (piece.End > Midnight) Paint(piece with { Start = Math.Max(0, piece.Start - Midnight), End = piece.End - Midnight });
            }
            else
            {
                Paint(today[early++]);
            }
        }

        painter.Finish(Midnight);
    }

    private void Paint(DayPiece piece)
    {
        var fallback = schedule.Layers[piece.Layer].Operation == LayerOperation.Fallback;
        if (piece.State == OpeningState.Closed && fallback) return;
        if (piece.State == OpeningState.Closed && piece.Doubtful) painter.Doubt(piece.Start, piece.End);
        else if (piece.State != OpeningState.Closed && (piece.Doubtful || fallback)) painter.Under(piece);
        else painter.Over(piece);
    }
}
