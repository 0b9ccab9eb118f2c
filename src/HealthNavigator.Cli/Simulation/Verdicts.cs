using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Wording;
using NodaTime;

namespace HealthNavigator.Cli.Simulation;

/// <summary>Holds what is shown to one resident against the reference.</summary>
internal sealed class Verdicts
{
    private readonly Resident person;
    private readonly KnowledgeSnapshot knowledge;
    private readonly SuitabilityReference reference;
    private readonly HashSet<string> open;
    private readonly Errand errand;
    private readonly List<string> shown = [];
    private readonly HashSet<string> ineligible = [];
    private readonly HashSet<string> beside = [];
    private bool promised;
    private bool misplaced;

    public Verdicts(Resident person, KnowledgeSnapshot knowledge, SuitabilityReference reference, Instant at)
    {
        errand = new Errand(person, knowledge, reference, at);
        (this.person, this.knowledge, this.reference) = (person, knowledge, reference);
        var fits = person.Needs.ToDictionary(need => need, need => knowledge.Services.Values.Select(service => reference.For(service, person, need)).Append(Fit.No).Max());
        open = [.. fits.Where(fit => fit.Value == Fit.Yes).Select(fit => fit.Key)];
        Exists = fits.Values.Max();
    }

    /// <summary>The best there is for one of the needs.</summary>
    public Fit Exists { get; }

    /// <summary>Every need for which something suitable exists has been answered.</summary>
    public bool IsServed => Exists == Fit.Yes && open.Count == 0;

    public void See(IEnumerable<MatchCard> cards)
    {
        foreach (var card in cards) See(card.Service, card.IsCertain);
    }

    public void See(string id, bool certain)
    {
        var service = knowledge.Services[id];
        if (!shown.Contains(id)) shown.Add(id);
        open.RemoveWhere(need => reference.For(service, person, need) == Fit.Yes);
        if (!certain) return;
        promised = true;
        if (reference.Receives(service, person) == Fit.No || reference.Reaches(service, person) == Fit.No) ineligible.Add(id);
        else if (!service.Needs.Any(person.Needs.Contains)) beside.Add(id);
    }

    /// <summary>Something was shown for a town that is not the person's, although nothing wrong was said.</summary>
    public void Misplaced() => misplaced = true;

    public TalkOutcome Outcome(int questions) => new()
    {
        Exists = Exists,
        Success = IsServed,
        Questions = questions,
        Ineligible = [.. ineligible.Order(StringComparer.Ordinal)],
        Beside = [.. beside.Order(StringComparer.Ordinal)],
        Shown = [.. shown.Order(StringComparer.Ordinal)],
        PromisedNothing = !promised,
        Misplaced = misplaced,
        Minutes = IsServed ? errand.Minutes(shown) : null,
    };
}
