using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// All services, by need. Persistent: an edit of one service makes a new index in the time that its own needs and doors take, and shares
/// everything else with the one before, which its readers keep.
/// </summary>
internal sealed class ServiceIndex
{
    /// <summary>The shelf of everything, for who asks for no need: no code of the taxonomy is empty.</summary>
    private const string AnyNeed = "";

    private readonly ImmutableDictionary<string, IndexedService> services;
    private readonly ImmutableDictionary<(string Need, Door Door), Shelf> shelves;

    private ServiceIndex(ImmutableDictionary<string, IndexedService> services, ImmutableDictionary<(string Need, Door Door), Shelf> shelves, ZonesInUse zones) =>
        (this.services, this.shelves, Zones) = (services, shelves, zones);

    public ZonesInUse Zones { get; }

    public static ServiceIndex Empty(Gazetteer gazetteer) => new(
        ImmutableDictionary<string, IndexedService>.Empty.WithComparers(StringComparer.Ordinal),
        ImmutableDictionary<(string Need, Door Door), Shelf>.Empty,
        ZonesInUse.None(gazetteer));

    public IndexedService? Find(string id) => services.GetValueOrDefault(id);

    /// <summary>The shelves that together hold every service that may answer the query, those asked for by name left out; a service may stand on several.</summary>
    public IEnumerable<Shelf> For(ServiceQuery query, Door door)
    {
        if (query.Needs.IsEmpty) return query.Named.IsEmpty ? [On(AnyNeed, door)] : [];
        return query.Needs is [var need] ? [On(need, door)] : query.Needs.Distinct().Select(one => On(one, door));
    }

    /// <summary>The index with some services added, or put in the place of those of the same id, and some taken out.</summary>
    public ServiceIndex Changed(IEnumerable<IndexedService> added, IEnumerable<string> removed)
    {
        var fresh = added.ToList();
        var old = fresh.Select(service => service.Service.Id).Concat(removed).Distinct(StringComparer.Ordinal).Select(services.GetValueOrDefault).OfType<IndexedService>().ToList();
        var known = services.ToBuilder();
        known.RemoveRange(old.Select(service => service.Service.Id));
        foreach (var service in fresh) known[service.Service.Id] = service;
        var after = shelves.ToBuilder();
        var (leaving, coming) = (ByShelf(old), ByShelf(fresh));
        foreach (var key in leaving.Select(group => group.Key).Union(coming.Select(group => group.Key)))
            after[key] = after.GetValueOrDefault(key, Shelf.Empty).Changed(leaving[key], coming[key]);
        return new ServiceIndex(known.ToImmutable(), after.ToImmutable(), Zones.With(fresh.SelectMany(service => service.Service.Area)));
    }

    private Shelf On(string need, Door door) => shelves.GetValueOrDefault((need, door), Shelf.Empty);

    private static ILookup<(string Need, Door Door), IndexedService> ByShelf(IEnumerable<IndexedService> services) =>
        services.SelectMany(service => service.Service.Needs.Distinct().Append(AnyNeed), (service, need) => (service, need)).ToLookup(pair => (pair.need, pair.service.Service.Door), pair => pair.service);
}
