using System.Globalization;
using NodaTime;

namespace HealthNavigator.Core.Facts;

/// <summary>
/// A date as sources give it: a year, a month or a day (<c>2022</c>, <c>2022-12</c>, <c>2022-12-05</c>), in the Gregorian calendar.
/// It has no time zone: it is what a page or a document prints about itself.
/// </summary>
public sealed record PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>1 to 12, or null when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, or null when the day is not known.</summary>
    public int? Day { get; }

    /// <summary>The last day the date can mean, inclusive: ages are counted from here so that nothing is called older than it may be.</summary>
    public LocalDate Latest => Month is not { } month ? new LocalDate(Year, 12, 31)
        : Day is { } day ? new LocalDate(Year, month, day)
        : new LocalDate(Year, month, 1).With(DateAdjusters.EndOfMonth);

    /// <summary>The first day the date can mean, inclusive.</summary>
    public LocalDate Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Null when the text is not one of the three shapes or names no day of the calendar.</summary>
    public static PartialDate? Parse(string text)
    {
        var parts = text.Trim().Split('-');
        if (parts.Length is < 1 or > 3 || parts[0].Length != 4) return null;
        var numbers = new int?[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            numbers[i] = number;
        }

        if (numbers[0] is not (>= 1900 and <= 2200)) return null;
        if (numbers[1] is < 1 or > 12) return null;
        if (numbers[2] is { } day && (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(numbers[0]!.Value, numbers[1]!.Value))) return null;
        return new PartialDate(numbers[0]!.Value, numbers[1], numbers[2]);
    }

    public int CompareTo(PartialDate? other) => other is null ? 1 : Latest.CompareTo(other.Latest);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };
}
