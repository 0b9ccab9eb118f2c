using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Schedules.Holidays;

/// <summary>The dated table of school holidays by zone. Outside the days a zone covers the answer is unknown, never a guess.</summary>
public sealed record SchoolHolidays
{
    public static readonly SchoolHolidays None = new() { Zones = FrozenDictionary<string, SchoolZone>.Empty };

    public required FrozenDictionary<string, SchoolZone> Zones { get; init; }

    /// <summary>Whether the day is in the school holidays of all these zones; unknown when they differ, or one does not cover it.</summary>
    public Truth IsHoliday(ImmutableArray<string> zones, LocalDate date)
    {
        if (zones.IsDefaultOrEmpty) return Truth.Unknown;
        var first = Of(zones[0], date);
        for (var i = 1; i < zones.Length; i++)
        {
            if (Of(zones[i], date) != first) return Truth.Unknown;
        }

        return first;
    }

    private Truth Of(string zone, LocalDate date) => Zones.TryGetValue(zone, out var table) ? table.IsHoliday(date) : Truth.Unknown;
}

/// <summary>School holidays of one zone, for the days it covers (both ends inclusive).</summary>
public sealed record SchoolZone
{
    public required string Code { get; init; }

    public required LocalDate CoveredFrom { get; init; }

    public required LocalDate CoveredUntil { get; init; }

    /// <summary>Sorted and disjoint; both ends inclusive.</summary>
    public required ImmutableArray<SchoolBreak> Breaks { get; init; }

    public Truth IsHoliday(LocalDate date)
    {
        if (date < CoveredFrom || date > CoveredUntil) return Truth.Unknown;
        foreach (var one in Breaks)
        {
            if (date < one.First) return Truth.No;
            if (date <= one.Last) return Truth.Yes;
        }

        return Truth.No;
    }
}

/// <summary>One period of school holidays, both days inclusive.</summary>
public sealed record SchoolBreak(string Name, LocalDate First, LocalDate Last);
