using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using NodaTime;

namespace HealthNavigator.Cli.Simulation;

/// <summary>
/// What the search costs somebody in truth: they go down the list as it was shown, lose the way there and back to each door that turns them away, and end at
/// the first that receives them, at what the ranking counts for it (<c>docs/ranking.md</c>) when everything about them is known.
/// </summary>
internal sealed class Errand
{
    private const double ThereAndBack = 2;

    private readonly Resident person;
    private readonly KnowledgeSnapshot knowledge;
    private readonly SuitabilityReference reference;
    private readonly Instant at;

    public Errand(Resident person, KnowledgeSnapshot knowledge, SuitabilityReference reference, Instant at) =>
        (this.person, this.knowledge, this.reference, this.at) = (person, knowledge, reference, at);

    /// <summary>In minutes, the mean of the needs that were answered; null when none was.</summary>
    /// <param name="shown">Ids in the order shown, each once.</param>
    public double? Minutes(IReadOnlyCollection<string> shown)
    {
        var answered = person.Needs.Select(need => Minutes(shown, need)).OfType<double>().ToList();
        return answered.Count == 0 ? null : answered.Average();
    }

    private double? Minutes(IEnumerable<string> shown, string need)
    {
        var truth = person.Truth(at, knowledge.Taxonomies) with { Needs = [need] };
        var (known, place) = (knowledge.Matcher.Considering(truth), knowledge.Matcher.Considering(new ServiceQuery { At = at, Needs = [need], Place = person.Home }));
        var lost = 0.0;
        foreach (var service in shown.Select(id => knowledge.Services[id]).Where(service => service.Needs.Contains(need)))
        {
            var fit = reference.For(service, person, need);
            if (fit == Fit.Yes && known(service) is Consideration.Suits { Match: var match }) return lost + match.Cost;
            if (fit == Fit.No && place(service) is Consideration.Suits { Match.Terms: [var way, ..] }) lost += ThereAndBack * way.Minutes;
        }

        return null;
    }
}
