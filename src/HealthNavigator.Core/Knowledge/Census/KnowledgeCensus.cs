using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Knowledge.Census;

/// <summary>
/// What is known, old and unknown, by territory, need and kind of fact. It counts doors: a service in three towns has three addresses to
/// know. A door for two needs, or in two départements, counts in each of them and once in the whole.
/// </summary>
public sealed class KnowledgeCensus
{
    public static readonly ImmutableArray<CensusFact> Facts = [.. Enum.GetValues<CensusFact>()];

    private readonly ImmutableArray<CensusDoor> doors;

    private KnowledgeCensus(ImmutableArray<CensusDoor> doors) => this.doors = doors;

    /// <summary>The territories that have a door, those with most doors first.</summary>
    public ImmutableArray<string> Territories =>
        [.. doors.SelectMany(door => door.Territories).GroupBy(territory => territory).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];

    /// <summary>The needs that some door answers, the one with most doors first.</summary>
    public ImmutableArray<string> Needs =>
        [.. doors.SelectMany(door => door.Service.Needs.Distinct()).GroupBy(need => need).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];

    /// <param name="knowledge">Every published service that is not closed.</param>
    /// <param name="at">Sources are old, and openings next, from here.</param>
    public static KnowledgeCensus Of(KnowledgeSnapshot knowledge, Instant at) => new(
    [
        .. knowledge.Services.Values.Where(service => service.Lifecycle?.State != Directory.LifecycleState.Closed).SelectMany(service => service.Permanences.IsEmpty
            ? [CensusDoor.Of(service, null, knowledge, at)]
            : service.Permanences.Select(permanence => CensusDoor.Of(service, permanence, knowledge, at))),
    ]);

    /// <summary>How many doors there are of a territory and need; null = any.</summary>
    public int Doors(string? territory = null, string? need = null) => Select(territory, need).Count();

    /// <summary>What is known of one kind of fact, or of all together; null = any.</summary>
    public CensusTally Tally(string? territory = null, string? need = null, CensusFact? fact = null) => Select(territory, need)
        .SelectMany(door => fact is { } one ? [door.Facts[one]] : door.Facts.Values)
        .Aggregate(default(CensusTally), (tally, state) => tally.With(state));

    private IEnumerable<CensusDoor> Select(string? territory, string? need) =>
        doors.Where(door => (territory is null || door.Territories.Contains(territory)) && (need is null || door.Service.Needs.Contains(need)));
}
