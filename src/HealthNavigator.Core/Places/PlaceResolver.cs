using System.Collections.Immutable;

namespace HealthNavigator.Core.Places;

/// <summary>
/// Reads from free text where somebody is. Names, postcodes, départements and arrondissements are collected as mentions, the words around
/// them decide which counts, and the mentions tell each other's homonyms apart. When the best is not clearly better it says so.
/// </summary>
public sealed class PlaceResolver
{
    private const int MostCandidates = 5;
    private readonly Gazetteer gazetteer;
    private readonly NameMentions names;
    private readonly NumberMentions numbers;
    private readonly MentionWeight weight;
    private readonly StreetNames streets;
    private readonly FuzzyMentions fuzzy;
    private readonly NeighbouringTowns neighbours;

    public PlaceResolver(Gazetteer gazetteer)
    {
        this.gazetteer = gazetteer;
        names = new NameMentions(gazetteer);
        numbers = new NumberMentions(gazetteer);
        weight = new MentionWeight(gazetteer);
        streets = new StreetNames(gazetteer);
        fuzzy = new FuzzyMentions(gazetteer);
        neighbours = new NeighbouringTowns(gazetteer);
    }

    /// <summary>What the text says of a place; never throws, whatever the text. Linear in its length; only the first 6,000 characters are read.</summary>
    public PlaceResolution Resolve(string text, PlaceContext context)
    {
        var words = new PlaceText(text);
        if (words.Count == 0) return new PlaceResolution.None();
        var counted = numbers.Find(words, context);
        var named = names.Find(words).Where(n => !counted.Exists(c => c.Kind == MentionKind.Arrondissement && c.Weight > 10 && c.Touches(n))).ToList();
        counted.RemoveAll(c => named.Exists(n => n.Start <= c.Start && n.End >= c.End && n.End - n.Start > c.End - c.Start));
        var addresses = streets.Find(words, counted, named);
        var nearly = fuzzy.Find(words, context, named, addresses).Where(n => !counted.Exists(c => c.Weight > 0 && c.Touches(n))).ToList();
        named.RemoveAll(n => nearly.Exists(f => f.Kind == MentionKind.Name && f.Start == n.Start && f.End == n.End));
        var mentions = counted.Concat(named).Concat(nearly).Select(m => weight.Weigh(words, m, context, addresses)).ToList();
        return Choose(words, mentions);
    }

    private PlaceResolution Choose(PlaceText words, List<Mention> mentions)
    {
        var best = mentions.Where(m => m.Weight >= 0).OrderByDescending(m => m.Weight).ThenBy(m => m.Start).FirstOrDefault();
        best ??= Together(mentions);
        if (best is null) return new PlaceResolution.None();
        best = Refine(words, best, mentions.Where(m => !m.Touches(best) && m.Weight > -10).ToList());
        return Answer(words, best);
    }

    // A weak name and a weak number beside it vouch for each other: "st denis 93".
    private Mention? Together(List<Mention> mentions) => mentions
        .Where(m => m.Weight > -10 && m.Kind is MentionKind.Name or MentionKind.Fuzzy)
        .FirstOrDefault(m => mentions.Exists(o => o != m && o.Weight > -10 && m.Gap(o) <= (m.Weight < -1 ? 0 : 2) && m.Candidates.Exists(c => Inside(c.Entry, o))));

    private Mention Refine(PlaceText words, Mention best, List<Mention> helpers)
    {
        best = neighbours.Choose(words, best, helpers);
        foreach (var helper in helpers.Where(h => !h.Touches(best)).OrderBy(h => h.Gap(best)).ToList())
        {
            // A finer place inside the best one replaces it: "Paris, Belleville", "93, Montreuil".
            var likely = best with { Candidates = best.Candidates.Where(c => c.Score > best.Candidates.Max(b => b.Score) - PlaceScore.Margin).ToList() };
            var finer = helper.Candidates.Where(c => Inside(c.Entry, likely)).ToList();
            if (finer.Count > 0 && !Same(finer, best) && (helper.Weight >= 0 || best.Gap(helper) <= 3))
            {
                best = helper with { Candidates = finer, Weight = best.Weight };
                continue;
            }

            // "93100 Montreuil": the name is the shorter way to say it.
            var repeated = helper.Candidates.Where(c => best.Candidates.Exists(b => b.Entry == c.Entry)).ToList();
            if (best.Kind == MentionKind.Postcode && helper.Kind == MentionKind.Name && repeated.Count > 0)
            {
                best = helper with { Candidates = repeated, Weight = best.Weight };
                continue;
            }

            var confirmed = best.Candidates.Where(c => Inside(c.Entry, helper)).ToList();
            if (confirmed.Count > 0) best = best with { Candidates = confirmed };
        }

        return best;
    }

    private PlaceResolution Answer(PlaceText words, Mention best)
    {
        var top = best.Candidates.Max(c => c.Score);
        var places = best.Candidates.Where(c => c.Score > top - PlaceScore.Margin).OrderByDescending(c => c.Score).ThenBy(c => gazetteer.Entries[c.Entry].Code, StringComparer.Ordinal)
            .Take(MostCandidates).Select(c => gazetteer.PlaceOf(c.Entry)).ToImmutableArray();
        var span = words.Span(best.Start, best.End);
        return places.Length == 1 ? new PlaceResolution.Found(places[0], span) : new PlaceResolution.Ambiguous(places, span);
    }

    private bool Inside(int entry, Mention mention) =>
        mention.Candidates.Exists(c => c.Entry != entry && gazetteer.PlaceOf(entry).Zones.Contains(gazetteer.Entries[c.Entry].Code))
        || (mention.Kind == MentionKind.Postcode && mention.Candidates.Exists(c => c.Entry == entry));

    private static bool Same(List<Candidate> candidates, Mention mention) => candidates.TrueForAll(c => mention.Candidates.Exists(m => m.Entry == c.Entry));
}
