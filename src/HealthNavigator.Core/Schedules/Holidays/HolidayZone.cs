using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Schedules.Holidays;

/// <summary>A territory with its own list of public holidays.</summary>
public sealed record HolidayZone
{
    private readonly ImmutableArray<HolidayRule> rules;

    internal HolidayZone(string code, ImmutableArray<HolidayRule> rules) => (Code, this.rules) = (code, rules);

    /// <summary><c>fr</c>, <c>fr-alsace-moselle</c>, <c>fr-971</c>… or <c>be</c>.</summary>
    public string Code { get; }

    /// <summary>
    /// The zone of a country (ISO 3166-1 alpha-2) and, where it matters, a subdivision: a département as <c>FR-67</c>, <c>67</c>,
    /// <c>dep:67</c>, an overseas territory also by its ISO letters (<c>FR-GF</c>, <c>GF</c>). Null for a country without rules here.
    /// </summary>
    public static HolidayZone? Of(string? country, string? subdivision = null) => HolidayZones.Of(country, subdivision);

    /// <summary>Whether the day is a public holiday: unknown where it is one in some communes or by custom only.</summary>
    public Truth IsHoliday(LocalDate date)
    {
        var answer = Truth.No;
        foreach (var rule in rules)
        {
            if (rule.Certainty > answer && rule.Falls(date)) answer = rule.Certainty;
        }

        return answer;
    }

    /// <summary>The holidays of a year in order, each day once.</summary>
    public ImmutableArray<PublicHoliday> In(int year) =>
        [.. rules.Where(rule => rule.HoldsIn(year)).Select(rule => new PublicHoliday(rule.In(year), rule.Code, rule.Certainty))
            .GroupBy(holiday => holiday.Date).Select(same => same.MaxBy(h => h.Certainty)!).OrderBy(h => h.Date)];

    public bool Equals(HolidayZone? other) => other is not null && Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A public holiday of one year. <see cref="Certainty"/> is never <see cref="Truth.No"/>.</summary>
public sealed record PublicHoliday(LocalDate Date, string Code, Truth Certainty);
