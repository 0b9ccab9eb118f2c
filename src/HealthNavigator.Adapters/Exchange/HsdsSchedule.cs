namespace HealthNavigator.Adapters.Exchange;

/// <summary>A schedule of the Human Services Data Specification 3, as it stands in a file; texts as they came.</summary>
public sealed record HsdsSchedule
{
    /// <summary>WEEKLY or MONTHLY (DAILY and YEARLY occur).</summary>
    public string? Freq { get; init; }

    public int? Interval { get; init; }

    /// <summary><c>MO,WE</c> or <c>1TU,-1FR</c>.</summary>
    public string? ByDay { get; init; }

    public string? ByMonthDay { get; init; }

    public string? ByWeekNo { get; init; }

    public string? DtStart { get; init; }

    public string? Until { get; init; }

    public int? Count { get; init; }

    /// <summary>A time of the clock; a <c>Z</c> or an offset is ignored with a warning, because the place's own zone counts.</summary>
    public string? OpensAt { get; init; }

    public string? ClosesAt { get; init; }

    public string? ValidFrom { get; init; }

    public string? ValidTo { get; init; }

    /// <summary>A numeric offset of hours: never used.</summary>
    public string? Timezone { get; init; }

    public string? Description { get; init; }

    public string? Notes { get; init; }

    /// <summary>The rule as RFC 5545 writes it.</summary>
    public string Rrule => string.Join(';', new[]
    {
        Freq is { Length: > 0 } ? $"FREQ={Freq.ToUpperInvariant()}" : null,
        Interval is > 1 ? $"INTERVAL={Interval}" : null,
        ByDay is { Length: > 0 } ? $"BYDAY={ByDay.Replace(" ", "", StringComparison.Ordinal)}" : null,
        ByMonthDay is { Length: > 0 } ? $"BYMONTHDAY={ByMonthDay}" : null,
        ByWeekNo is { Length: > 0 } ? $"BYWEEKNO={ByWeekNo}" : null,
    }.OfType<string>());
}
