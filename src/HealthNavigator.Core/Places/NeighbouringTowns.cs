namespace HealthNavigator.Core.Places;

/// <summary>
/// A town named beside a larger one near it: "Saint-Denis près de Paris", "Saint-Gilles Bruxelles", "Montreuil Paris". The smaller is meant, and
/// of its homonyms the near one.
/// </summary>
internal sealed class NeighbouringTowns(Gazetteer gazetteer)
{
    private const double NearKm = 25;
    private const int LargePopulation = 90000;
    private const int MostWordsBetween = 4;

    public Mention Choose(PlaceText text, Mention best, List<Mention> others)
    {
        if (best.Kind is not (MentionKind.Name or MentionKind.Fuzzy)) return best;
        foreach (var other in others.Where(o => o.Weight > -6 && o.Kind is MentionKind.Name or MentionKind.Fuzzy && (o.Gap(best) <= MostWordsBetween || InBrussels(o, best)) && o.Cost <= 1).OrderBy(o => o.Gap(best)))
        {
            var (town, large) = Population(other) > Population(best) ? (best, other) : (other, best);
            if (!IsLarge(large)) continue;
            // "Paris, pas loin de Montreuil": what is near something is the place.
            if (town.Start > large.Start && IsBesides(text, large.End, town.Start)) continue;
            var near = town.Candidates.Where(c => IsNear(c, large)).ToList();
            if (near.Count > 0) return town with { Candidates = near, Weight = Math.Max(best.Weight, town.Weight) };
        }

        return best;
    }

    // "Brussels" is also said of its nineteen municipalities: the one named elsewhere in the text is meant.
    private bool InBrussels(Mention town, Mention best) => town.Weight >= 0 && gazetteer.Entries[Top(best).Entry].Code == "1000"
        && gazetteer.Entries[Top(town).Entry].Region == gazetteer.Entries[Top(best).Entry].Region;

    private bool IsBesides(PlaceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (gazetteer.Words.IsNear(text[i].Text)) return true;
        }

        return false;
    }

    private int Population(Mention mention) => gazetteer.Entries[Top(mention).Entry].Population;

    private bool IsLarge(Mention mention) => gazetteer.Entries[Top(mention).Entry] is { Kind: PlaceKind.Commune, Population: >= LargePopulation };

    private static Candidate Top(Mention mention) => mention.Candidates.MaxBy(c => c.Score);

    private bool IsNear(Candidate candidate, Mention large)
    {
        var (town, city) = (gazetteer.Entries[candidate.Entry], gazetteer.Entries[Top(large).Entry]);
        return town.Kind is PlaceKind.Commune && town.Code != city.Code && town.Point is { } a && city.Point is { } b && a.DistanceKm(b) <= NearKm;
    }
}
