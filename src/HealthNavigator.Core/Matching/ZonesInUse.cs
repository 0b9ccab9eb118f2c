using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// Which of the zones that services name may hold a place, without asking each of them. Persistent: adding a zone leaves the old value as it
/// was, and is rare enough to make all of it anew; a zone that no service names any more is harmless.
/// </summary>
internal sealed class ZonesInUse
{
    private readonly Gazetteer gazetteer;
    private readonly FrozenSet<string> all;

    /// <summary>Zones written by hand and unknown codes: few, and decided only by asking.</summary>
    private readonly ImmutableArray<string> asked;

    /// <summary>By a code, the zones that lie in it: whoever is only known to be there may be in any of them.</summary>
    private readonly FrozenDictionary<string, ImmutableArray<string>> finer;

    private ZonesInUse(Gazetteer gazetteer, IEnumerable<string> zones)
    {
        (this.gazetteer, all) = (gazetteer, zones.ToFrozenSet(StringComparer.Ordinal));
        var (hand, below) = (ImmutableArray.CreateBuilder<string>(), new Dictionary<string, List<string>>(StringComparer.Ordinal));
        foreach (var zone in all)
        {
            if (gazetteer.Find(zone) is not { } place || gazetteer.IsWrittenByHand(zone))
            {
                hand.Add(zone);
                continue;
            }

            foreach (var above in place.Zones)
            {
                if (above == zone) continue;
                if (!below.TryGetValue(above, out var list)) below[above] = list = [];
                list.Add(zone);
            }
        }

        asked = hand.ToImmutable();
        finer = below.ToFrozenDictionary(one => one.Key, one => one.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    public static ZonesInUse None(Gazetteer gazetteer) => new(gazetteer, []);

    public ZonesInUse With(IEnumerable<string> zones)
    {
        var fresh = zones.Where(zone => !all.Contains(zone)).ToList();
        return fresh.Count == 0 ? this : new ZonesInUse(gazetteer, all.Concat(fresh));
    }

    /// <summary>Every zone in use of which it is not certain that the place is outside, with what is known; each once.</summary>
    public List<(string Zone, Truth Truth)> Holding(Whereabouts where)
    {
        var found = new List<(string Zone, Truth Truth)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Ask(string zone)
        {
            if (!seen.Add(zone)) return;
            if (where.Within(zone) is var truth and not Truth.No) found.Add((zone, truth));
        }

        foreach (var town in where.Towns)
        {
            // Areas overlap with intercommunalities in ways that only asking finds out; few people name no more than an area.
            if (town.Kind is PlaceKind.Department or PlaceKind.Region or PlaceKind.Epci or PlaceKind.Zone or PlaceKind.Country)
            {
                foreach (var zone in all) Ask(zone);
                continue;
            }

            foreach (var zone in town.Zones)
            {
                if (all.Contains(zone)) Ask(zone);
            }

            if (finer.TryGetValue(town.Code, out var below))
            {
                foreach (var zone in below) Ask(zone);
            }
        }

        foreach (var zone in asked) Ask(zone);
        return found;
    }
}
