using System.Collections.Immutable;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>A collection that a store has from the start, with the fields that are indexed beside <c>_id</c>.</summary>
internal sealed record LiteDbCollection(string Name, params ImmutableArray<string> Indexes);
