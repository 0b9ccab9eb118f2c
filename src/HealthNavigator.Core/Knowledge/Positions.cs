using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// Exact positions of permanences, from <c>knowledge/positions.yaml</c>: what a geocoder said of their addresses, apart from what the sources
/// say. A position holds only for the very address it was looked up for; when the address changes it falls away, and is a fault until it is
/// looked up again.
/// </summary>
public sealed class Positions
{
    public const string File = "knowledge/positions.yaml";

    private readonly ImmutableDictionary<string, (string Address, GeoPoint Point, ContentNode Node)> byPermanence;

    private Positions(ImmutableDictionary<string, (string Address, GeoPoint Point, ContentNode Node)> byPermanence) => this.byPermanence = byPermanence;

    public static Positions Load(ContentFile? file, FaultList faults)
    {
        var found = ImmutableDictionary.CreateBuilder<string, (string Address, GeoPoint Point, ContentNode Node)>(StringComparer.Ordinal);
        foreach (var node in file is null ? [] : ContentNode.Parse(file, faults)?.Items ?? [])
        {
            node.ExpectKeys("permanence", "address", "lat", "lon", "precision", "score", "from", "on");
            var (permanence, address, latitude, longitude) = (node.RequiredText("permanence"), node.RequiredText("address"), node.Number("lat"), node.Number("lon"));
            node.RequiredText("from");
            if (permanence is null || address is null) continue;
            if (latitude is not { } lat || longitude is not { } lon || Math.Abs(lat) > 90 || Math.Abs(lon) > 180) node.Fault("not-coordinates", permanence);
            else if (!found.TryAdd(permanence, (address, new GeoPoint(lat, lon), node))) node.Fault("double-id", permanence);
        }

        return new Positions(found.ToImmutable());
    }

    /// <summary>Whether the permanence's address, as it is now, has a position.</summary>
    public bool Has(Permanence permanence) => PointOf(permanence) is not null;

    /// <summary>The service with the positions of its addresses; a point that a source gives itself stands.</summary>
    internal Service Place(Service service) => service.Permanences.Any(Has)
        ? service with
        {
            Permanences = [.. service.Permanences.Select(one => one.Location.Point is null && PointOf(one) is { } point ? one with { Location = one.Location with { Point = point } } : one)],
        }
        : service;

    /// <summary>Positions of permanences that are not there any more, or whose address has changed.</summary>
    internal IEnumerable<Fault> Check(IEnumerable<Service> services)
    {
        var permanences = services.SelectMany(service => service.Permanences).GroupBy(one => one.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return byPermanence.Keys.Select(id => Check(id, permanences.GetValueOrDefault(id))).OfType<Fault>();
    }

    /// <summary>The same for some permanences, which are those of one service or nobody's.</summary>
    internal IEnumerable<Fault> Check(Service? service, IEnumerable<string> permanences) =>
        permanences.Distinct().Select(id => Check(id, service?.Permanences.FirstOrDefault(one => one.Id == id))).OfType<Fault>();

    private Fault? Check(string id, Permanence? permanence)
    {
        if (!byPermanence.TryGetValue(id, out var known)) return null;
        if (permanence is null) return new Fault(known.Node.File, known.Node.Line, "position-without-permanence", id);
        return permanence.Location.FullAddress == known.Address ? null : new Fault(known.Node.File, known.Node.Line, "position-of-another-address", id);
    }

    private GeoPoint? PointOf(Permanence permanence) =>
        byPermanence.TryGetValue(permanence.Id, out var known) && permanence.Location.FullAddress == known.Address ? known.Point : null;
}
