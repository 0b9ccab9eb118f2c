using HealthNavigator.Adapters.Exchange;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Security;
using NodaTime;

namespace HealthNavigator.Web.Api;

/// <summary>
/// <c>GET /api/v1/services/{service}/calendar.ics?permanence=id&amp;lang=fr</c>: the dated openings of the coming 90 days, for the calendar of a
/// social worker or of another program. What is to confirm is tentative; what has no date is not in it.
/// </summary>
internal static class CalendarEndpoint
{
    private const int Days = 90;

    public static void MapCalendar(this WebApplication app) => app.MapGet(
        "/api/v1/services/{service}/calendar.ics",
        (string service, string? permanence, string? lang, HttpContext context, KnowledgeService knowledge, TimeProvider time, Problems problems) =>
        {
            var snapshot = knowledge.Host.Current;
            if (snapshot.Services.GetValueOrDefault(service) is not { } found || !Times(found, permanence, out var place, out var schedule) || schedule is null)
                return problems.Of(context, StatusCodes.Status404NotFound, "not-found");
            var from = Instant.FromDateTimeOffset(time.GetUtcNow());
            var name = found.Name.In(snapshot.Catalogue.LanguageFor(lang));
            var calendar = IcsCalendar.Export(
                snapshot.TimetableOf(found, schedule), name, place, from, from + Duration.FromDays(Days), $"{service}-{permanence}");
            return Results.Text(calendar, "text/calendar");
        });

    private static bool Times(Service service, string? permanence, out string? place, out Schedule? schedule)
    {
        var one = service.Permanences.FirstOrDefault(candidate => candidate.Id == permanence);
        place = one is null ? null : string.Join(", ", new[] { one.Location.Name, one.Location.Address, one.Location.Postcode, one.Location.Place.Name }.Where(part => part is not null));
        schedule = permanence is null ? service.Schedule : one?.Schedule;
        return permanence is null || one is not null;
    }
}
