using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Places;

/// <summary>
/// A place as one query asks about it again and again: what was found out about a zone is remembered. Made for one query, used by one
/// thread.
/// </summary>
public sealed class Whereabouts
{
    private readonly Gazetteer gazetteer;
    private readonly Dictionary<string, Truth> known = new(StringComparer.Ordinal);

    /// <summary>For a position near the edge of a commune: every commune that may hold it. Null for a place with a name.</summary>
    private readonly List<Place>? communes;

    /// <param name="gazetteer">Decides membership of zones.</param>
    /// <param name="place">Where the person is.</param>
    public Whereabouts(Gazetteer gazetteer, Place place)
    {
        (this.gazetteer, Place) = (gazetteer, place);
        if (place is { Kind: PlaceKind.Position, Point: { } point }) communes = gazetteer.Around(point);
    }

    public Place Place { get; }

    /// <summary>Every place the person may be in: the named place itself, or the communes that may hold the position.</summary>
    public IEnumerable<Place> Towns => communes is { Count: > 0 } ? communes : [Place];

    /// <summary>
    /// Whether the place lies in a zone: yes when the zone contains it; unknown when the place is coarser than the zone (a commune against one
    /// of its quarters), when they only overlap, when the zone's list is incomplete and the place lies where the zone may be, and for a code
    /// that the gazetteer does not have; otherwise no.
    /// </summary>
    public Truth Within(string zone)
    {
        if (!known.TryGetValue(zone, out var truth)) known[zone] = truth = Find(zone);
        return truth;
    }

    private Truth Find(string zone)
    {
        if (communes is not { Count: > 0 } || zone == "country:" + Place.Country) return gazetteer.NamedWithin(Place, zone);
        // What all communes that may hold the point share is certain, the rest is not.
        var first = gazetteer.NamedWithin(communes[0], zone);
        for (var i = 1; i < communes.Count; i++)
        {
            if (gazetteer.NamedWithin(communes[i], zone) != first) return Truth.Unknown;
        }

        return first;
    }
}
