using System.Collections.Immutable;

namespace HealthNavigator.Adapters.Exchange.Communes;

/// <summary>What the import of an official list of communes changes.</summary>
/// <param name="Read">How many communes of the list could be read.</param>
/// <param name="Changed">Communes of which the table said something else.</param>
/// <param name="Added">Communes that the table did not have, code and name.</param>
/// <param name="Missing">Communes of the table that the list does not name; they stay in the table.</param>
/// <param name="PointsKept">Communes whose point is the town's, so that the middle of their area did not replace it.</param>
/// <param name="Table">The new text of <c>communes.tsv</c>.</param>
public sealed record CommuneImportReport(
    int Read, ImmutableArray<CommuneChange> Changed, ImmutableArray<string> Added, ImmutableArray<string> Missing, int PointsKept, string Table);

/// <param name="Commune">Code and name.</param>
/// <param name="Fields">What changed: <c>name</c>, <c>point</c>, <c>population</c>, <c>postcodes</c>, <c>epci</c>.</param>
public sealed record CommuneChange(string Commune, ImmutableArray<string> Fields);
