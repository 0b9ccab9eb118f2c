using HealthNavigator.Core.Schedules;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace HealthNavigator.Adapters.Exchange;

/// <summary>Openings as an iCalendar file.</summary>
public static class IcsCalendar
{
    /// <summary>
    /// One event for every dated opening between two instants, so that holidays and closures are right in every calendar program. What is
    /// not stated is left out; what is by appointment or unknown is tentative.
    /// </summary>
    /// <param name="timetable">Whose openings.</param>
    /// <param name="name">What the events are called.</param>
    /// <param name="place">Where they take place; the stop of a mobile unit goes before it.</param>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive.</param>
    /// <param name="uidPrefix">Makes the identifiers unique and stable.</param>
    public static string Export(Timetable timetable, string name, string? place, Instant from, Instant to, string uidPrefix)
    {
        var calendar = new Calendar { ProductId = "-//HealthNavigator//FR" };
        foreach (var opening in timetable.Openings(from, to).Where(opening => !opening.IsVague))
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{uidPrefix}-{opening.Start.ToUnixTimeSeconds() / 60}",
                DtStamp = Utc(from),
                Summary = name,
                Location = opening.Layer.Place ?? place,
                Description = opening.Layer.Note?.In("fr"),
                DtStart = Utc(opening.Start),
                DtEnd = Utc(opening.End),
                Status = opening.State == OpeningState.Open ? "CONFIRMED" : "TENTATIVE",
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalDateTime Utc(Instant at) => new(at.ToDateTimeUtc(), "UTC");
}
