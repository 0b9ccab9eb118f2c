using System.Collections.Immutable;

namespace HealthNavigator.Core.Places;

/// <summary>
/// Reads from free text where somebody is. Names, postcodes, départements and arrondissements are collected as mentions, the words around
/// them decide which counts, and the mentions tell each other's homonyms apart. When the best is not clearly better it says so.
/// </summary>
public sealed class PlaceResolver
{
    private const int MostCandidates = 5;
    private const int YieldPopulation = 3000;
    private const int FewLetters = 3;
    private const int HighestHouse = 10_000;
    private const int MostWordsInstead = 3;
    private readonly Gazetteer gazetteer;
    private readonly NameMentions names;
    private readonly NumberMentions numbers;
    private readonly MentionWeight weight;
    private readonly StreetNames streets;
    private readonly FuzzyMentions fuzzy;
    private readonly ClippedNames clipped;
    private readonly NeighbouringTowns neighbours;
    private readonly OfferedPlaces offered;

    public PlaceResolver(Gazetteer gazetteer)
    {
        this.gazetteer = gazetteer;
        names = new NameMentions(gazetteer);
        numbers = new NumberMentions(gazetteer);
        weight = new MentionWeight(gazetteer);
        streets = new StreetNames(gazetteer);
        fuzzy = new FuzzyMentions(gazetteer);
        clipped = new ClippedNames(gazetteer);
        offered = new OfferedPlaces(gazetteer);
        neighbours = new NeighbouringTowns(gazetteer);
    }

    /// <summary>What the text says of a place; never throws, whatever the text. Linear in its length; only the first 2,000 characters are read.</summary>
    public PlaceResolution Resolve(string text, PlaceContext context)
    {
        var words = new PlaceText(text);
        if (words.Count == 0) return new PlaceResolution.None();
        if (IsTakenBack(words)) context = context with { Answering = true };
        var (counted, named, addresses) = Exact(words, context);
        counted.RemoveAll(c => c.Weight <= NumberMentions.BareBelgian && named.Exists(n => n.Start == c.Start && n.End == c.End && n.Candidates.Exists(q => gazetteer.Entries[q.Entry].Kind == PlaceKind.Quarter)));
        var shortened = clipped.Find(words, context, named);
        shortened.RemoveAll(c => named.Exists(n => n.Start >= c.Start && n.End <= c.End && IsQuarterOfNamedTown(n, named)));
        named.RemoveAll(n => shortened.Exists(c => c.Start <= n.Start && c.End >= n.End));
        var nearly = fuzzy.Find(words, context, named, addresses).Where(n => !counted.Exists(c => c.Weight > 0 && c.Touches(n)) && !shortened.Exists(n.Touches) && !YieldsToExact(words, n, named)).Concat(shortened).ToList();
        named.RemoveAll(n => nearly.Exists(f => f.Kind == MentionKind.Name && f.Start == n.Start && f.End == n.End));
        var mentions = counted.Concat(named).Concat(nearly).Select(m => weight.Weigh(words, m, context, addresses)).ToList();
        var resolution = Choose(words, mentions);
        return context.Candidates.IsDefaultOrEmpty ? resolution : offered.Choose(words, resolution, context.Candidates);
    }

    /// <summary>
    /// The first street with a house number that the text names, or null. The gazetteer knows no streets: the town beside it is all that it
    /// can place.
    /// </summary>
    public WrittenAddress? AddressIn(string text, PlaceContext context)
    {
        var words = new PlaceText(text);
        if (words.Count == 0) return null;
        var (counted, _, addresses) = Exact(words, context);
        foreach (var street in addresses)
        {
            if (HouseNumber(words, street.Start) is not { } number) continue;
            var postcode = counted.Find(c => c.Kind == MentionKind.Postcode && !c.Touches(street));
            return new WrittenAddress(words.Span(number, street.End).In(text), postcode is null ? null : words.Span(postcode.Start, postcode.End).In(text));
        }

        return null;
    }

    /// <summary>The text with the names of its streets blotted out, at the same length: "rue du 8 mai 1945" names no day.</summary>
    public string WithoutStreets(string text)
    {
        var words = new PlaceText(text);
        if (words.Count == 0) return text;
        var letters = text.ToCharArray();
        foreach (var street in Exact(words, PlaceContext.Anywhere).Streets)
        {
            var span = words.Span(street.Start, street.End);
            letters.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return new string(letters);
    }

    private (List<Mention> Counted, List<Mention> Named, List<Mention> Streets) Exact(PlaceText words, PlaceContext context)
    {
        var counted = numbers.Find(words, context);
        var named = names.Find(words).Where(n => !counted.Exists(c => c.Kind == MentionKind.Arrondissement && c.Weight > 10 && c.Touches(n))).ToList();
        counted.RemoveAll(c => named.Exists(n => n.Start <= c.Start && n.End >= c.End && n.End - n.Start > c.End - c.Start));
        return (counted, named, streets.Find(words, counted, named));
    }

    // "sorry, I meant Breest": what is left after taking something back answers a question that was asked before.
    private bool IsTakenBack(PlaceText words)
    {
        var (taken, left) = (false, 0);
        for (var i = 0; i < words.Count && left <= MostWordsInstead; i++)
        {
            var word = words[i].Text;
            if (gazetteer.Words.Has(PlaceWordKinds.TakenBack, word)) taken = true;
            else if (!gazetteer.Words.IsCue(word) && !gazetteer.Words.IsConnector(word) && !gazetteer.Words.Has(PlaceWordKinds.Filler, word)) left++;
        }

        return taken && left is > 0 and <= MostWordsInstead;
    }

    // "12 rue", "12, rue", "12 bis rue", "12b rue".
    private static int? HouseNumber(PlaceText words, int street)
    {
        var at = street - 1;
        if (words[at].Text is "bis" or "ter" or "quater" or "b" or "t" or "a" or "c") at--;
        return words[at].Number is > 0 and < HighestHouse && words.Joined(street, ", ") ? at : null;
    }

    // "la Villeneuve à Grenoble" is no clipped Villeneuve-d'Ascq.
    private bool IsQuarterOfNamedTown(Mention mention, List<Mention> named) => mention.Candidates.Exists(quarter => gazetteer.Entries[quarter.Entry].Kind == PlaceKind.Quarter
        && named.Exists(town => town != mention && town.Candidates.Exists(t => gazetteer.PlaceOf(quarter.Entry).Zones.Contains(gazetteer.Entries[t.Entry].Code))));

    // "Bellevue à Brest" is not nearly something smaller: a larger town stands in it exactly.
    private bool YieldsToExact(PlaceText words, Mention near, List<Mention> named) => named.Exists(n => n.Touches(near) && (n.Start != near.Start || n.End != near.End)
        && words.Key(near.Start, near.End).Length - words.Key(n.Start, n.End).Length <= FewLetters && Largest(n) is >= YieldPopulation and var exact && Largest(near) < exact);

    private int Largest(Mention mention) => mention.Candidates.Max(c => gazetteer.Entries[c.Entry].Kind == PlaceKind.Commune ? gazetteer.Entries[c.Entry].Population : 0);

    private PlaceResolution Choose(PlaceText words, List<Mention> mentions)
    {
        var best = mentions.Where(m => m.Weight >= 0).OrderByDescending(m => m.Weight).ThenBy(m => m.Start).FirstOrDefault();
        best ??= Together(mentions);
        if (best is null) return new PlaceResolution.None();
        best = Overruled(best, mentions) ?? best;
        best = Refine(words, best, mentions.Where(m => !m.Touches(best) && m.Weight > -10).ToList());
        return Answer(words, best);
    }

    // A country yields to a town or number beside it, four bare digits to a named French town, a hamlet's homonym to a town named with "à".
    private Mention? Overruled(Mention best, List<Mention> mentions)
    {
        var others = mentions.Where(m => m != best && m.Weight >= 0 && !m.Touches(best)).OrderByDescending(m => m.Weight).ToList();
        if (gazetteer.Entries[Top(best)] is { Kind: PlaceKind.Abroad, Population: 0 }) return others.Find(m => gazetteer.Entries[Top(m)].Kind != PlaceKind.Abroad);
        if (best is { Kind: MentionKind.Postcode, Weight: <= NumberMentions.BareBelgian })
            return others.Find(m => m.Kind == MentionKind.Name && gazetteer.Entries[Top(m)] is { Country: "fr", Kind: not PlaceKind.Country });
        if (best.Placed || best.Kind != MentionKind.Name || !best.Candidates.TrueForAll(c => IsHamlet(best, gazetteer.Entries[c.Entry]))) return null;
        return others.Find(m => m.Placed && gazetteer.Entries[Top(m)] is { Kind: PlaceKind.Commune, Population: >= YieldPopulation } town
            && !best.Candidates.Exists(c => gazetteer.PlaceOf(c.Entry).Zones.Contains(town.Code)));
    }

    private static bool IsHamlet(Mention mention, PlaceEntry entry) => entry.Population < YieldPopulation || entry.Kind == PlaceKind.Quarter || PlaceKey.Of(entry.Name) != mention.Key;

    private static int Top(Mention mention) => mention.Candidates.MaxBy(c => c.Score).Entry;

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
        mention.Candidates.Exists(c => c.Entry != entry && (gazetteer.PlaceOf(entry).Zones.Contains(gazetteer.Entries[c.Entry].Code)
            || (gazetteer.Entries[c.Entry].Code == "1000" && gazetteer.Entries[entry].Region == "reg:be-bru")))
        || (mention.Kind == MentionKind.Postcode && mention.Candidates.Exists(c => c.Entry == entry));

    private static bool Same(List<Candidate> candidates, Mention mention) => candidates.TrueForAll(c => mention.Candidates.Exists(m => m.Entry == c.Entry));
}
