using System.Collections.Immutable;
using HealthNavigator.Core.Content;
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
        osm.Fault("schedule-osm", osm.Scalar ?? "");
        return [];
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
