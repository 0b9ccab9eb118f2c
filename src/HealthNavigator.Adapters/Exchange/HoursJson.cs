using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Schedules.Osm;
using NodaTime;
using NodaTime.Text;

namespace HealthNavigator.Adapters.Exchange;

/// <summary>One line of <c>navigator hours --jsonl</c> to its answer. A faulty line gives <c>{"id":…,"error":"…"}</c>, where the error is a code.</summary>
public static class HoursJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly LocalDateTimePattern[] Times =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss")];

    public static string Answer(string line, SchoolHolidays school)
    {
        JsonNode? id = null;
        try
        {
            if (JsonNode.Parse(line) is not JsonObject json) return Error(null, "not-an-object");
            id = json["id"]?.DeepClone();
            var zoneName = Text(json, "timeZone");
            var zone = zoneName is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneName);
            if (zoneName is not null && zone is null) return Error(id, "unknown-time-zone");
            if (Text(json, "hours") is not { } hours) return Error(id, "missing-hours");
            if (Time(json, "from") is not { } from || Time(json, "to") is not { } to || to < from) return Error(id, "bad-from-or-to");
            if (NodaTime.Period.DaysBetween(from.Date, to.Date) > HoursQuery.LongestDays) return Error(id, "too-long-a-time");
            var answer = HoursQuery.Answer(
                new HoursRequest
                {
                    Hours = hours,
                    Country = Text(json, "country") ?? "",
                    Subdivision = Text(json, "subdivision"),
                    TimeZone = zone,
                    From = from,
                    To = to,
                    Location = Number(json, "lat") is { } lat && Number(json, "lon") is { } lon ? new GeoPoint(lat, lon) : null,
                },
                school);
            return Write(id, answer);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return Error(id, "not-readable");
        }
    }

    private static string Write(JsonNode? id, HoursAnswer answer)
    {
        var intervals = new JsonArray();
        foreach (var interval in answer.Intervals)
        {
            var item = new JsonArray(interval.Start, interval.End, State(interval.State));
            if (interval.Note is { } note) item.Add((JsonNode)note);
            intervals.Add((JsonNode)item);
        }

        var warnings = new JsonArray();
        foreach (var fault in answer.Warnings)
        {
            warnings.Add((JsonNode)new JsonObject { ["code"] = fault.Code, ["at"] = fault.Start, ["length"] = fault.Length, ["text"] = fault.Detail });
        }

        return new JsonObject { ["id"] = id, ["intervals"] = intervals, ["warnings"] = warnings }.ToJsonString(Plain);
    }

    private static string Error(JsonNode? id, string code) => new JsonObject { ["id"] = id, ["error"] = code }.ToJsonString(Plain);

    private static string State(OpeningState state) => state switch
    {
        OpeningState.Open => "open",
        OpeningState.ByAppointment => "appointment",
        _ => "unknown",
    };

    private static string? Text(JsonObject json, string key) => json[key]?.GetValue<string>();

    private static double? Number(JsonObject json, string key) =>
        json[key] switch
        {
            null => null,
            JsonValue value when value.TryGetValue<double>(out var number) => number,
            var other => double.Parse(other.GetValue<string>(), CultureInfo.InvariantCulture),
        };

    private static LocalDateTime? Time(JsonObject json, string key)
    {
        if (Text(json, key) is not { } text) return null;
        foreach (var pattern in Times)
        {
            if (pattern.Parse(text) is { Success: true } parsed) return parsed.Value;
        }

        return null;
    }
}
