using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules.Holidays;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>What the place and the file give to the schedule that is written there.</summary>
public sealed record ScheduleSetting
{
    public required DateTimeZone Zone { get; init; }

    public HolidayZone? HolidayZone { get; init; }

    public ImmutableArray<string> SchoolZones { get; init; } = [];

    public GeoPoint? Location { get; init; }

    /// <summary>The source of the schedule when it names none itself.</summary>
    public Source? Source { get; init; }

    /// <summary>The sources of the service by key, for <c>source:</c>.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; init; } = ImmutableDictionary<string, Source>.Empty;

    /// <summary>
    /// The setting of a place by country (<c>FR</c>, <c>BE</c>) and subdivision: a French département or overseas territory (<c>FR-93</c>,
    /// <c>dep:973</c>, <c>GF</c>), a Belgian region (<c>BE-BRU</c>, <c>reg:be-wal</c>).
    /// </summary>
    public static ScheduleSetting Of(string country, string? subdivision) => new()
    {
        Zone = Territory.ZoneOf(country, subdivision),
        HolidayZone = HolidayZone.Of(country, subdivision),
        SchoolZones = Territory.SchoolZonesOf(country, subdivision),
    };
}
