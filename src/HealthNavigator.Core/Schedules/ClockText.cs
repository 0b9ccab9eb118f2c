using System.Globalization;

namespace HealthNavigator.Core.Schedules;

/// <summary>Hours and minutes as written in content: <c>9:00</c>, <c>09:00</c>, <c>3:30</c>.</summary>
internal static class ClockText
{
    /// <summary>Minutes, or null when the text is not hours and minutes below 100 hours.</summary>
    public static int? Minutes(string text)
    {
        var parts = text.Trim().Split(':');
        return parts.Length == 2 && parts[0].Length is 1 or 2 && parts[1].Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes < 60 ? (hours * 60) + minutes : null;
    }
}
