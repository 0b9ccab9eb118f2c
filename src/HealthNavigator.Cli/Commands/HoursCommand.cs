using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Schedules.Osm;
using NodaTime;
using NodaTime.Text;

namespace HealthNavigator.Cli.Commands;

/// <summary><c>hours --jsonl</c>: the intervals that an OpenStreetMap <c>opening_hours</c> value means between two local times.</summary>
internal static class HoursCommand
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static Command Create()
    {
        var knowledge = new KnowledgeOptions();
        var jsonl = new Option<bool>("--jsonl") { Description = "One JSON object per line of standard input" };
        var command = new Command("hours", "Evaluate opening_hours values") { jsonl };
        knowledge.AddTo(command);
        command.SetAction(async parsed =>
        {
            var built = await knowledge.LoadAsync(parsed, SystemClock.Instance.GetCurrentInstant());
            await JsonLines.RunAsync(json => Answer(json, built.Snapshot.SchoolHolidays));
        });
        return command;
    }

    private static JsonObject Answer(JsonElement json, SchoolHolidays school)
    {
        var request = new HoursRequest
        {
            Hours = JsonLines.Text(json, "hours") ?? throw new FaultyLineException("not-a-text"),
            Country = JsonLines.Text(json, "country") ?? "FR",
            Subdivision = JsonLines.Text(json, "subdivision"),
            TimeZone = Zone(JsonLines.Text(json, "timeZone")),
            From = Local(json, "from"),
            To = Local(json, "to"),
        };
        if (Period.DaysBetween(request.From.Date, request.To.Date) is < 0 or > HoursQuery.LongestDays) throw new FaultyLineException("not-a-range");
        var answer = HoursQuery.Answer(request, school);
        return new JsonObject
        {
            ["intervals"] = new JsonArray([.. answer.Intervals.Select(Interval)]),
            ["warnings"] = new JsonArray([.. answer.Warnings.Select(warning =>
                (JsonNode)new JsonObject { ["code"] = warning.Code, ["start"] = warning.Start, ["detail"] = warning.Detail })]),
        };
    }

    private static JsonNode Interval(HoursInterval interval)
    {
        var state = interval.State switch
        {
            OpeningState.Open => "open",
            OpeningState.ByAppointment => "appointment",
            _ => "unknown",
        };
        return interval.Note is { } note ? new JsonArray(interval.Start, interval.End, state, note) : new JsonArray(interval.Start, interval.End, state);
    }

    private static DateTimeZone? Zone(string? name) => name is null ? null
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? throw new FaultyLineException("unknown-time-zone");

    private static LocalDateTime Local(JsonElement json, string name)
    {
        var text = JsonLines.Text(json, name) ?? throw new FaultyLineException($"missing-{name}");
        var parsed = Minutes.Parse(text);
        if (!parsed.Success) parsed = LocalDateTimePattern.ExtendedIso.Parse(text);
        return parsed.Success ? parsed.Value : throw new FaultyLineException($"not-a-time {name}");
    }
}
