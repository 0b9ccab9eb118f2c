using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Schedules.Holidays;

/// <summary>One public holiday of a zone.</summary>
/// <param name="Code">Kebab-case name, for wording.</param>
/// <param name="Certainty"><see cref="Truth.Unknown"/> for a day that is a holiday in some communes or by custom only.</param>
/// <param name="Since">First year, inclusive.</param>
/// <param name="Until">Last year, inclusive; null: still.</param>
internal abstract record HolidayRule(string Code, Truth Certainty, int Since, int? Until)
{
    public bool Falls(LocalDate date) => date.Year >= Since && (Until is not { } until || date.Year <= until) && In(date.Year) == date;

    public bool HoldsIn(int year) => year >= Since && (Until is not { } until || year <= until);

    public abstract LocalDate In(int year);

    public sealed record Fixed(string Code, int Month, int Day, Truth Certainty = Truth.Yes, int Since = 1900, int? Until = null)
        : HolidayRule(Code, Certainty, Since, Until)
    {
        public override LocalDate In(int year) => new(year, Month, Day);
    }

    public sealed record FromEaster(string Code, int Days, Truth Certainty = Truth.Yes, int Since = 1900, int? Until = null)
        : HolidayRule(Code, Certainty, Since, Until)
    {
        public override LocalDate In(int year) => EasterSunday.In(year).PlusDays(Days);
    }
}
