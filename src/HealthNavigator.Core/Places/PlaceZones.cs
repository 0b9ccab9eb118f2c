using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Places;

/// <summary>A zone written by hand in <c>zones/*.yaml</c>.</summary>
internal sealed record PlaceZone(string Code, string? Within, ImmutableArray<string> Members, bool Complete, ContentNode Node);

/// <summary>
/// Which zones contain which codes. A zone of <c>zones/*.yaml</c> may have members of any kind (communes, quarters, other zones).
/// </summary>
internal sealed class PlaceZones
{
    private readonly Dictionary<string, PlaceZone> zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> zonesOfMember = new(StringComparer.Ordinal);

    public void Add(PlaceZone zone)
    {
        zones[zone.Code] = zone;
        foreach (var member in zone.Members)
        {
            if (!zonesOfMember.TryGetValue(member, out var list)) zonesOfMember[member] = list = [];
            list.Add(zone.Code);
        }
    }

    public PlaceZone? Find(string code) => zones.GetValueOrDefault(code);

    public IEnumerable<PlaceZone> All => zones.Values;

    /// <summary>Adds to a set of zones every written zone that has one of them as a member, again and again until nothing is added.</summary>
    public void Close(ImmutableHashSet<string>.Builder codes)
    {
        if (zonesOfMember.Count == 0) return;
        var open = new Queue<string>(codes);
        while (open.TryDequeue(out var code))
        {
            foreach (var zone in zonesOfMember.GetValueOrDefault(code, []))
            {
                if (codes.Add(zone)) open.Enqueue(zone);
            }
        }
    }
}
