using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>What became of one address.</summary>
public enum PositionOutcome
{
    Found,

    /// <summary>The source or an earlier search gives a point already.</summary>
    KnownAlready,

    /// <summary>No answer, too late, or nothing that can be read.</summary>
    NoAnswer,

    /// <summary>The service is not sure enough.</summary>
    LowScore,

    /// <summary>A street or a town, no house.</summary>
    NotAHouse,

    /// <summary>The answer lies in another commune than the knowledge says.</summary>
    AnotherTown,
}

/// <param name="Permanence">Id of the permanence.</param>
/// <param name="Address">Its address in one line.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Found">The position; null unless it was found.</param>
public sealed record SearchedPosition(string Permanence, string Address, PositionOutcome Outcome, FoundPosition? Found = null);

/// <summary>
/// Looks up the addresses of the knowledge, one after the other. A position is taken only when the service says it is a house, in the commune
/// that the knowledge says, and is sure: a wrong point sends people across a town, the middle of the town is at least said to be "about".
/// </summary>
/// <param name="geocoder">Whom to ask.</param>
/// <param name="from">What to call it as the source.</param>
/// <param name="pause">Between two questions: public services ask for one a second at most.</param>
public sealed class PositionSearch(IGeocoder geocoder, string from, TimeSpan pause)
{
    /// <summary>Of services that give a score; those of addok under it are mostly other streets of a like name.</summary>
    public const double LeastScore = 0.8;

    public async Task<ImmutableArray<SearchedPosition>> RunAsync(KnowledgeSnapshot knowledge, DateOnly today, CancellationToken cancellation = default)
    {
        var searched = ImmutableArray.CreateBuilder<SearchedPosition>();
        var asked = false;
        foreach (var permanence in knowledge.Services.Values.SelectMany(service => service.Permanences).DistinctBy(one => one.Id).OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            if (permanence.Location.FullAddress is not { } address) continue;
            if (permanence.Location.Point is not null)
            {
                searched.Add(new SearchedPosition(permanence.Id, address, PositionOutcome.KnownAlready));
                continue;
            }

            if (asked) await Task.Delay(pause, cancellation).ConfigureAwait(false);
            asked = true;
            var answer = await geocoder.FindAsync(address, cancellation).ConfigureAwait(false);
            var outcome = Judge(answer, permanence.Location, knowledge.Gazetteer);
            searched.Add(new SearchedPosition(
                permanence.Id, address, outcome, outcome == PositionOutcome.Found ? new FoundPosition(permanence.Id, address, answer!.Point, answer.Score, from, today) : null));
        }

        return searched.ToImmutable();
    }

    private static PositionOutcome Judge(GeocodedAddress? answer, Location location, Gazetteer gazetteer) => answer switch
    {
        null => PositionOutcome.NoAnswer,
        { Score: < LeastScore } => PositionOutcome.LowScore,
        { AccuracyKm: > GeocodedAddress.HouseKm } => PositionOutcome.NotAHouse,
        _ when answer.In(location.Place, gazetteer) is null => PositionOutcome.AnotherTown,
        _ => PositionOutcome.Found,
    };
}
