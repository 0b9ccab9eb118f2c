using System.Runtime.InteropServices;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Adapters.Synthesis;

/// <summary>
/// Draws times as sources give them: some exact, some partial, some none. Each is written once, as YAML, and read as any schedule is read;
/// places of one département share what is equal. For one thread.
/// </summary>
public sealed class SyntheticSchedules
{
    /// <summary>How often of a hundred, and what is written; the rest say nothing.</summary>
    private static readonly (int Share, string Text)[] Patterns =
    [
        (14, "{osm: \"Mo-Fr 09:00-12:30,13:30-17:00\", said: synthetic}"),
        (9, "{osm: \"Mo-Fr 08:30-12:00\", said: synthetic}"),
        (6, "{osm: \"Mo-Sa 10:00-18:00; PH off\", said: synthetic}"),
        (5, "{osm: \"Tu,Th 14:00-17:00\", said: synthetic}"),
        (5, "{osm: \"We 09:00-12:00; SH off\", said: synthetic}"),
        (3, "{osm: \"Mo-Fr 18:00-21:00\", said: synthetic}"),
        (2, "{osm: \"24/7\", said: synthetic}"),
        (10, "{layers: [{recurrence: weekly, days: [mo, tu, we, th, fr], hours: [\"09:00-17:00\"], state: by-appointment}], said: synthetic}"),
        (4, "{layers: [{recurrence: every-weeks, interval: 2, anchor: 2026-11-03, days: [tu], hours: [\"14:00-17:30\"]}], said: synthetic}"),
        (5, "{layers: [{recurrence: every-weeks, interval: 2, duration: \"3:30\"}], said: synthetic}"),
        (6, "{layers: [{recurrence: monthly, nth: [1], days: [we], hours: [\"10:00-16:00\"]}], said: synthetic}"),
        (5, "{layers: [{recurrence: irregular, times: 3, per: month}], said: synthetic}"),
        (6, "{layers: [{recurrence: weekly, days: [mo, th]}], said: synthetic}"),
        (3, "{layers: [{recurrence: unknown, state: by-appointment}], said: synthetic}"),
        (3, "{layers: [{recurrence: dates, dates: [2026-11-26, 2026-12-10, 2027-01-14], hours: [\"09:30-12:00\"]}], said: synthetic}"),
    ];

    private const string Remote = "{layers: [{recurrence: weekly, days: [mo, tu, we, th, fr], hours: [\"09:00-19:00\"], mode: telephone}], said: synthetic}";

    private readonly Dictionary<Key, Schedule> drawn = [];

    /// <summary>One of the schedules, on the clock of the place; null as often as sources say nothing.</summary>
    internal Schedule? Draw(Place place, Random random, bool remote = false)
    {
        var share = random.Next(100);
        var isFresh = random.Next(3) != 0;
        if (remote) return Of(Remote, place, isFresh);
        foreach (var (of, text) in Patterns)
        {
            if (share < of) return Of(text, place, isFresh);
            share -= of;
        }

        return null;
    }

    private Schedule Of(string text, Place place, bool isFresh)
    {
        var subdivision = place.Department is { } department ? $"dep:{department}" : place.Zones.FirstOrDefault(zone => zone.StartsWith("reg:be-", StringComparison.Ordinal));
        var key = new Key(text, subdivision ?? place.Country, isFresh);
        if (drawn.TryGetValue(key, out var known)) return known;
        var faults = new FaultList();
        var written = isFresh ? text.Insert(1, "verified-on: 2026-10-15, ") : text;
        var schedule = ScheduleReader.Read(ContentNode.Parse(new ContentFile("synthetic", written), faults)!, ScheduleSetting.Of(place.Country, subdivision))!;
        if (faults.Sorted() is [var fault, ..]) throw new InvalidOperationException($"{fault.Code} {fault.Detail} in {text}");
        // The words stand for the whole of it: they are written back as they are.
        return drawn[key] = schedule with { Said = written };
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(string Text, string Area, bool IsFresh);
}
