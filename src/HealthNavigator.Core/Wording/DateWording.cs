using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Wording;

/// <summary>Dates of sources and their age in words.</summary>
public sealed class DateWording(MessageCatalogue catalogue)
{
    private const int MonthsInYear = 12;

    /// <summary>"décembre 2022", "5 mars 2024", "2021".</summary>
    public string Date(string language, PartialDate date) => date.Month is not { } month
        ? catalogue.Format(language, "date.year", ("year", date.Year))
        : date.Day is { } day
            ? catalogue.Format(language, "date.day", ("year", date.Year), ("month", Month(language, month)), ("day", day))
            : catalogue.Format(language, "date.month", ("year", date.Year), ("month", Month(language, month)));

    public string Day(string language, LocalDate day) =>
        catalogue.Format(language, "date.day", ("year", day.Year), ("month", Month(language, day.Month)), ("day", day.Day));

    /// <summary>How long ago the latest day the date can mean was: "il y a 3 ans", "il y a 2 mois", "ce mois-ci".</summary>
    public string Age(string language, PartialDate date, LocalDate today)
    {
        if (date.Month is null && date.Year < today.Year) return catalogue.Format(language, "date.age-about-years", ("years", today.Year - date.Year));
        if (date.Latest >= today) return catalogue.Format(language, "date.age-recent");
        var months = (int)Period.Between(date.Latest, today, PeriodUnits.Months).Months;
        return months >= MonthsInYear
            ? catalogue.Format(language, "date.age-years", ("years", months / MonthsInYear))
            : months > 0 ? catalogue.Format(language, "date.age-months", ("months", months)) : catalogue.Format(language, "date.age-recent");
    }

    private string Month(string language, int month) => catalogue.Format(language, $"schedule.month.{month}");
}
