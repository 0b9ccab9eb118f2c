namespace HealthNavigator.Core.Schedules;

/// <summary>
/// A line of minutes on which stretches are painted over one another; afterwards it holds sorted, disjoint stretches. Reused from day to
/// day, so that evaluating allocates nothing.
/// </summary>
internal sealed class DayPainter
{
    private readonly List<DayPiece> painted = [];
    private readonly List<DayPiece> scratch = [];

    public IReadOnlyList<DayPiece> Painted => painted;

    public void Clear() => painted.Clear();

    /// <summary>Paints over everything.</summary>
    public void Over(DayPiece piece)
    {
        if (piece.Start >= piece.End) return;
        scratch.Clear();
        foreach (var old in painted)
        {
            if (old.Start < piece.Start) scratch.Add(old with { End = Math.Min(old.End, piece.Start) });
        }

        scratch.Add(piece);
        foreach (var old in painted)
        {
            if (old.End > piece.End) scratch.Add(old with { Start = Math.Max(old.Start, piece.End) });
        }

        Take();
    }

    /// <summary>Paints only where nothing but <see cref="OpeningState.Closed"/> is.</summary>
    public void Under(DayPiece piece)
    {
        if (piece.Start >= piece.End) return;
        scratch.Clear();
        var from = piece.Start;
        foreach (var old in painted)
        {
            if (old.State == OpeningState.Closed) continue;
            if (from < piece.End && old.Start > from)
            {
                var end = Math.Min(old.Start, piece.End);
                if (end > from) scratch.Add(piece with { Start = from, End = end });
            }

            scratch.Add(old);
            from = Math.Max(from, old.End);
        }

        if (from < piece.End) scratch.Add(piece with { Start = from });
        Take();
    }

    /// <summary>Turns what is open or by appointment there into unknown.</summary>
    public void Doubt(int start, int end)
    {
        scratch.Clear();
        foreach (var old in painted)
        {
            if (old.End <= start || old.Start >= end || old.State < OpeningState.ByAppointment)
            {
                scratch.Add(old);
                continue;
            }

            if (old.Start < start) scratch.Add(old with { End = start });
            scratch.Add(old with { Start = Math.Max(old.Start, start), End = Math.Min(old.End, end), State = OpeningState.Unknown });
            if (old.End > end) scratch.Add(old with { Start = end });
        }

        Take();
    }

    /// <summary>Leaves only what is not closed, within a day of this many minutes.</summary>
    public void Finish(int midnight)
    {
        scratch.Clear();
        foreach (var piece in painted)
        {
            if (piece.State != OpeningState.Closed && piece.Start < midnight && piece.End > 0)
                scratch.Add(piece with { Start = Math.Max(0, piece.Start), End = Math.Min(midnight, piece.End) });
        }

        Take();
    }

    private void Take()
    {
        painted.Clear();
        painted.AddRange(scratch);
    }
}
