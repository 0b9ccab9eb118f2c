using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules.Holidays;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>
/// What is known of when people are received: ordered layers, later ones over earlier ones, on the clock of the place. It may be
/// partial; <see cref="Timetable"/> says for an instant what follows from it.
/// </summary>
public sealed record Schedule
{
    /// <summary>The most layers one schedule may have.</summary>
    public const int MostLayers = 80;

    private readonly ImmutableArray<ScheduleLayer> layers;

    /// <summary>In order; none means that no time is known at all.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MostLayers"/>.</exception>
    public required ImmutableArray<ScheduleLayer> Layers
    {
        get => layers;
        init => layers = value.Length <= MostLayers ? value : throw new ArgumentException("Too many layers.", nameof(value));
    }

    /// <summary>Time zone of the place, never of the server or of the reader.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Whose public holidays count; null when the place is in no known zone: public holidays are then unknown.</summary>
    public HolidayZone? HolidayZone { get; init; }

    /// <summary>Codes of the school zones that count; in Brussels one for each language community.</summary>
    public ImmutableArray<string> SchoolZones { get; init; } = [];

    /// <summary>Where the sun rises and sets for it; null where not known.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>First and last day for which it holds, inclusive, null without a limit; outside them it says nothing.</summary>
    public LocalDate? ValidFrom { get; init; }

    public LocalDate? ValidTo { get; init; }

    /// <summary>The words of the source.</summary>
    public string? Said { get; init; }

    public Source? Source { get; init; }

    /// <summary>The day somebody confirmed these very times; null when nobody has.</summary>
    public LocalDate? VerifiedOn { get; init; }

    /// <summary>
    /// The day up to which the times were true as far as known: confirmed, else the date the source gives itself, else null (undated).
    /// A page that was only read later is no younger for it.
    /// </summary>
    public LocalDate? SeenOn => VerifiedOn ?? Source?.Date?.Latest;

    /// <summary>Whether any layer speaks of public holidays; when none does, an opening on one is to be checked.</summary>
    public bool MentionsPublicHolidays => Layers.Any(layer => layer.Recurrence is Recurrence.Calendar calendar && calendar.Days.Mentions(HolidayKind.Public));

    /// <summary>Whether the times count as too old on a day to be called open: seen more than two years before, or at no known date.</summary>
    public bool IsStaleOn(LocalDate day) => SeenOn is not { } seen || day > seen.PlusYears(2);

    /// <summary>Whether the day is within the days for which the schedule holds.</summary>
    public bool HoldsOn(LocalDate day) => (ValidFrom is not { } from || day >= from) && (ValidTo is not { } to || day <= to);
}
