using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Schedules.Holidays;

/// <summary>Reads <c>knowledge/holidays/school-*.yaml</c>.</summary>
public static class SchoolHolidaysReader
{
    /// <summary>The table of all files together; a zone that stands twice is a fault, and the first counts.</summary>
    public static SchoolHolidays Read(IEnumerable<ContentFile> files, FaultList faults)
    {
        var zones = new Dictionary<string, SchoolZone>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (ContentNode.Parse(file, faults) is not { } root) continue;
            root.ExpectKeys("source", "zones");
            foreach (var node in root.Required("zones")?.Items ?? [])
            {
                if (Zone(node) is { } zone && !zones.TryAdd(zone.Code, zone)) node.Fault("double-id", zone.Code);
            }
        }

        return new SchoolHolidays { Zones = zones.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private static SchoolZone? Zone(ContentNode node)
    {
        node.ExpectKeys("code", "covered-from", "covered-until", "breaks");
        var code = node.RequiredText("code");
        var (from, until) = (node.Required("covered-from") is null ? null : node.Date("covered-from"), node.Required("covered-until") is null ? null : node.Date("covered-until"));
        if (code is null || from is null || until is null) return null;
        var breaks = ImmutableArray.CreateBuilder<SchoolBreak>();
        foreach (var item in node.Get("breaks")?.Items ?? [])
        {
            item.ExpectKeys("name", "from", "to");
            if (item.RequiredText("name") is not { } name || item.Date("from") is not { } first || item.Date("to") is not { } last) continue;
            var one = new SchoolBreak(name, first.Earliest, last.Latest);
            if (one.Last < one.First || (breaks.Count > 0 && one.First <= breaks[^1].Last)) item.Fault("dates-out-of-order", name);
            else breaks.Add(one);
        }

        return new SchoolZone { Code = code, CoveredFrom = from.Earliest, CoveredUntil = until.Latest, Breaks = breaks.ToImmutable() };
    }
}
