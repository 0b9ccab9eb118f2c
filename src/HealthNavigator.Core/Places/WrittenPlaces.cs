using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Places;

/// <summary>Reads the places that people write by hand: <c>quarters/*.yaml</c> and <c>zones/*.yaml</c>.</summary>
internal sealed class WrittenPlaces(GazetteerReader reader, FaultList faults)
{
    public void ReadQuarters(ContentFile file)
    {
        foreach (var node in ContentNode.Parse(file, faults)?.Items ?? [])
        {
            node.ExpectKeys("code", "name", "aliases", "commune", "priority", "source");
            var code = node.RequiredText("code");
            var name = node.Required("name")?.AsLocalized();
            var commune = node.RequiredText("commune");
            node.YesNo("priority");
            if (code is null || name is null || commune is null) continue;
            if (!code.StartsWith("quarter:", StringComparison.Ordinal)) node.Fault("place-code", code);
            else if (!reader.Codes.TryGetValue(commune, out var parent)) node.Fault("place-unknown", commune);
            else
            {
                var home = reader.Entries[parent];
                Add(node, new PlaceEntry
                {
                    Code = code, Name = name.In("fr"), Kind = PlaceKind.Quarter, Country = home.Country, Point = home.Point, Approximate = true,
                    Department = home.Department, Region = home.Region, Parent = commune, Names = NamesOf(name),
                });
            }
        }
    }

    public void ReadZones(ContentFile file)
    {
        foreach (var node in ContentNode.Parse(file, faults)?.Items ?? [])
        {
            node.ExpectKeys("code", "name", "aliases", "within", "members", "complete", "source");
            var code = node.RequiredText("code");
            var name = node.Required("name")?.AsLocalized();
            var within = node.Text("within");
            var members = node.Texts("members").ToImmutableArray();
            var complete = (node.YesNo("complete") ?? true) && members.Length > 0;
            if (code is null || name is null) continue;
            if (!code.StartsWith("bassin:", StringComparison.Ordinal) && !code.StartsWith("zone:", StringComparison.Ordinal))
            {
                node.Fault("place-code", code);
                continue;
            }

            if (within is null && !complete) node.Fault("zone-without-within", code);
            var towns = members.Select(m => reader.Codes.TryGetValue(m, out var i) ? reader.Entries[i] : null).OfType<PlaceEntry>().ToList();
            var above = within is not null && reader.Codes.TryGetValue(within, out var w) ? reader.Entries[w] : null;
            var largest = towns.Where(t => t.Point is not null).MaxBy(t => t.Population);
            Add(node, new PlaceEntry
            {
                Code = code, Name = name.In("fr"), Kind = PlaceKind.Zone, Country = (above ?? largest)?.Country ?? "fr", Point = largest?.Point, Approximate = true,
                Parent = within, Names = NamesOf(name), Population = towns.Sum(t => t.Population),
            });
            reader.Zones.Add(new PlaceZone(code, within, members, complete, node));
        }
    }

    /// <summary>Once all files are read: every member and every <c>within</c> must be a known code.</summary>
    public void CheckMembers()
    {
        foreach (var zone in reader.Zones.All)
        {
            if (zone.Within is { } within && !reader.Codes.ContainsKey(within)) zone.Node.Fault("place-unknown", within);
            foreach (var member in zone.Members.Where(m => !reader.Codes.ContainsKey(m))) zone.Node.Fault("place-unknown", member);
        }
    }

    private void Add(ContentNode node, PlaceEntry entry)
    {
        if (reader.Add(entry) is not { } index)
        {
            node.Fault("duplicate-place", entry.Code);
            return;
        }

        CommuneNames.AddWithArticles(reader, entry.Name, index);
        foreach (var (_, name) in entry.Names) reader.AddName(name, index, AliasKind.Official);
        foreach (var alias in node.Texts("aliases")) CommuneNames.AddWithArticles(reader, alias, index, AliasKind.Other);
    }

    private static (string Language, string Name)[] NamesOf(Facts.LocalizedText name) =>
        [.. name.Languages.Select(language => (language, name.In(language)))];
}
