using System.Collections.Immutable;

namespace HealthNavigator.Core.Content;

/// <summary>Collects the faults of a load, so that all of them are reported and none stops the others. Not thread-safe.</summary>
public sealed class FaultList
{
    private readonly List<Fault> faults = [];

    public int Count => faults.Count;

    public void Add(Fault fault) => faults.Add(fault);

    public void AddRange(IEnumerable<Fault> more) => faults.AddRange(more);

    /// <summary>All faults so far, by file and line, each once.</summary>
    public ImmutableArray<Fault> Sorted() =>
        [.. faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Code, StringComparer.Ordinal)];
}
