using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Schedules.Osm;
using NodaTime;

namespace HealthNavigator.Core.Schedules;

/// <summary>Reads a schedule as docs/knowledge-format.md describes it. What is wrong becomes a fault of its line; what is right is kept.</summary>
public static class ScheduleReader
{
    /// <summary>The schedule, or null when nothing of it can be read.</summary>
    public static Schedule? Read(ContentNode node, ScheduleSetting setting)
    {
        node.ExpectKeys("osm", "layers", "said", "valid", "source", "verified-on");
        var said = node.RequiredText("said");
        var (osm, layers) = (node.Get("osm"), node.Get("layers"));
        if (osm is null == layers is null)
        {
            node.Fault("schedule-form");
            return null;
        }

        var source = setting.Source;
        if (node.Text("source") is { } key && !setting.Sources.TryGetValue(key, out source)) node.Get("source")!.Fault("unknown-source", key);
        var (from, to) = Validity(node);
        return new Schedule
        {
            Layers = layers is not null ? Layers(layers) : OsmLayers(osm!),
            Zone = setting.Zone,
            HolidayZone = setting.HolidayZone,
            SchoolZones = setting.SchoolZones,
            Location = setting.Location,
            ValidFrom = from,
            ValidTo = to,
            Said = said,
            Source = source,
            VerifiedOn = node.Date("verified-on")?.Latest,
        };
    }

    private static ImmutableArray<ScheduleLayer> Layers(ContentNode layers)
    {
        if (!layers.IsList) layers.Fault("not-a-list", "layers");
        var read = layers.Items.Select(ScheduleLayerReader.Read).OfType<ScheduleLayer>().ToList();
        if (read.Count > Schedule.MostLayers) layers.Fault("too-many-layers", $"{read.Count}");
        return [.. read.Take(Schedule.MostLayers)];
    }

    private static ImmutableArray<ScheduleLayer> OsmLayers(ContentNode osm)
    {
        if (osm.Scalar is not { } text)
        {
            osm.Fault("not-a-text", "osm");
            return [];
        }

        var parsed = OsmOpeningHours.Parse(text);
        foreach (var fault in parsed.Faults) osm.Fault(fault.Code, $"{fault.Detail} @{fault.Start + 1}");
        return [.. parsed.Layers.Select(layer => HoursOfDays(layer, osm))];
    }

    /// <summary>
    /// Days alone mean the whole day to OpenStreetMap; in what people write they mean that nobody noted the hours. Nobody is sent
    /// anywhere at night on that.
    /// </summary>
    private static ScheduleLayer HoursOfDays(ScheduleLayer layer, ContentNode osm)
    {
        if (layer is not { State: OpeningState.Open, Times: DayTimes.WholeDay, Recurrence: Recurrence.Calendar { Days.IsEveryDay: false } }) return layer;
        osm.Fault("osm-days-without-hours", osm.Scalar!);
        return layer with { Times = DayTimes.NotKnown };
    }

    private static (LocalDate? From, LocalDate? To) Validity(ContentNode node)
    {
        if (node.Get("valid") is not { } valid) return (null, null);
        valid.ExpectKeys("from", "to");
        var (from, to) = (valid.Date("from")?.Earliest, valid.Date("to")?.Latest);
        if (from is { } first && to is { } last && last < first) valid.Fault("dates-out-of-order");
        return (from, to);
    }
}
