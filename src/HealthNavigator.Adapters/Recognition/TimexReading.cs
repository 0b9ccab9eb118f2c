using System.Globalization;
using System.Text.RegularExpressions;
using HealthNavigator.Core.Recognition;
using Microsoft.Recognizers.Text;
using NodaTime;

namespace HealthNavigator.Adapters.Recognition;

/// <summary>
/// What a TIMEX of Microsoft.Recognizers.Text says of when somebody wants to be received: a day, perhaps with an hour or a part of the day. Weeks,
/// spans, birthdays, hours without a day, and hours that may be of the morning or of the evening say nothing here.
/// </summary>
internal static partial class TimexReading
{
    /// <summary>What lies farther ahead is not looked for.</summary>
    private const int MostDaysAhead = 14;

    /// <param name="found">A date or time.</param>
    /// <param name="reference">The day it was resolved from.</param>
    public static WhenSaid? Of(ModelResult found, DateTime reference)
    {
        if (found.Resolution?["values"] is not List<Dictionary<string, string>> values) return null;
        var written = values.Select(value => value.GetValueOrDefault("timex") ?? "").Distinct().ToList();
        if (written is not [var timex] || Timex().Match(timex) is not { Success: true } match) return null;
        var when = new WhenSaid();
        if (match.Groups["weekday"] is { Success: true, Value: var weekday }) when = when with { Days = [(IsoDayOfWeek)Number(weekday)] };
        else if (DayOf(match) is not { } day) return null;
        else if (match.Groups["year"].Value == "XXXX") when = when with { OnDate = day };
        else if (AheadOf(day.InYear(Number(match.Groups["year"].Value)), reference) is { } ahead) when = when with { DaysAhead = ahead };
        else return null;

        if (match.Groups["hour"] is { Success: true, Value: var hour }) when = when with { FromHour = Number(hour) is var from and < 24 ? from : null };
        else if (match.Groups["part"] is { Success: true, Value: var part }) when = when with { Part = PartOf(part) };
        return when;
    }

    private static AnnualDate? DayOf(Match timex)
    {
        var (month, day) = (Number(timex.Groups["month"].Value), Number(timex.Groups["day"].Value));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month) ? new AnnualDate(month, day) : null;
    }

    private static int? AheadOf(LocalDate date, DateTime reference) =>
        Period.DaysBetween(LocalDate.FromDateTime(reference), date) is >= 0 and < MostDaysAhead and var days ? days : null;

    private static DayPart PartOf(string part) => part switch
    {
        "MO" => DayPart.Morning,
        "AF" => DayPart.Afternoon,
        "EV" => DayPart.Evening,
        "NI" => DayPart.Night,
        _ => DayPart.Any,
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(XXXX-WXX-(?<weekday>[1-7])|(?<year>XXXX|\d{4})-(?<month>\d\d)-(?<day>\d\d))(T((?<hour>\d\d)(:00)*|(?<part>[A-Z]{2})))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Timex();
}
