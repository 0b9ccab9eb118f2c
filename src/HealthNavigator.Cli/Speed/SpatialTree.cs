using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace HealthNavigator.Cli.Speed;

/// <summary>
/// What one would build from a library: for each need an STRtree of the doors, asked for the rectangle around the person; then every service
/// found, and every one that works in zones, is judged, and all are sorted.
/// </summary>
internal sealed class SpatialTree
{
    private readonly double radiusKm;
    private readonly Dictionary<string, STRtree<Service>> trees = [];
    private readonly ILookup<string, Service> inZones;

    public SpatialTree(ImmutableArray<Service> services, double radiusKm)
    {
        this.radiusKm = radiusKm;
        var open = services.Where(service => service.Door == Door.Open).ToList();
        foreach (var (need, service) in open.SelectMany(service => service.Needs.Select(need => (need, service))))
        {
            if (!trees.TryGetValue(need, out var tree)) trees[need] = tree = new STRtree<Service>();
            foreach (var permanence in service.Permanences)
            {
                if (permanence.Location.Position is { Point: var point }) tree.Insert(new Envelope(new Coordinate(point.Longitude, point.Latitude)), service);
            }
        }

        foreach (var tree in trees.Values) tree.Build();
        inZones = open.Where(service => !service.Area.IsEmpty).SelectMany(service => service.Needs.Select(need => (need, service))).ToLookup(pair => pair.need, pair => pair.service);
    }

    public ImmutableArray<Match> Best(ServiceQuery query, Matcher matcher, int most)
    {
        var need = query.Needs[0];
        var found = query.Place?.Point is { } point && trees.TryGetValue(need, out var tree) ? tree.Query(Around(point)) : [];
        return
        [
            .. found.Concat(inZones[need]).Distinct().Select(matcher.Considering(query)).OfType<Consideration.Suits>().Select(suits => suits.Match)
                .OrderBy(match => match.Cost).ThenBy(match => match.Service.Id, StringComparer.Ordinal).Take(most),
        ];
    }

    private Envelope Around(GeoPoint point)
    {
        const double kmPerDegree = 110.5;
        var north = radiusKm / kmPerDegree;
        var east = radiusKm / (kmPerDegree * Math.Cos((Math.Abs(point.Latitude) + north) * Math.PI / 180));
        return new Envelope(point.Longitude - east, point.Longitude + east, point.Latitude - north, point.Latitude + north);
    }
}
