namespace HealthNavigator.Core.Places;

/// <summary>
/// Places that a text nearly names. Only words that are no everyday words of any language are corrected; in free text only after a cue, because
/// among 35,000 communes nearly every word is near one.
/// </summary>
internal sealed class FuzzyMentions(Gazetteer gazetteer)
{
    private const int MostWords = 5;
    private const int MostWindows = 48;
    private const int MostCandidates = 12;
    private const int LongTogether = 9;

    /// <summary>What it costs to doubt a name that is written exactly as a small commune is.</summary>
    private const double Doubt = 2.5;

    private const double AfterArticle = 3;
    private const double SoundsTheSame = 1;
    private const int SomeSize = 10000;

    private PlaceWords Words => gazetteer.Words;

    public List<Mention> Find(PlaceText text, PlaceContext context, List<Mention> exact, List<Mention> streets)
    {
        var found = new List<Mention>();
        var near = new Dictionary<int, double>();
        var windows = 0;
        for (var start = 0; start < text.Count && windows < MostWindows; start++)
        {
            if (!MayStart(text, start, context, exact)) continue;
            for (var end = start + 1; end <= text.Count && end <= start + MostWords && windows < MostWindows; end++)
            {
                if (end > start + 1 && text[end - 1].AfterBreak) break;
                if (text[end - 1].Number >= 0 || streets.Exists(s => s.Start < end && start < s.End)) break;
                var same = exact.Find(m => m.Start == start && m.End == end && m.Kind == MentionKind.Name);
                if (exact.Exists(m => m.Start <= start && m.End >= end && m != same)) continue;
                if (!IsCorrectable(text, start, end, context) || (same is not null && (!IsDoubtful(same, context) || Words.AreEveryday(text, start, end)))) continue;
                windows++;
                near.Clear();
                gazetteer.Fuzzy.Find(text.Key(start, end), near);
                if (Of(text, start, end, near, same) is { } mention) found.Add(mention);
            }
        }

        return found;
    }

    private Mention? Of(PlaceText text, int start, int end, Dictionary<int, double> near, Mention? same)
    {
        var best = new Dictionary<int, (double Score, double Cost)>();
        var noun = Words.Has(PlaceWordKinds.Determiner, text[start - 1].Text) && !text[start].AfterBreak && !text[start].Capital;
        foreach (var (key, cost) in near)
        {
            if (cost > 3.2 || (same is not null && cost is 0 or > 1)) continue;
            foreach (var alias in gazetteer.Names.Find(gazetteer.Fuzzy[key]))
            {
                if (end > start + 1 && !GluedWords.Allow(gazetteer, text, start, end, alias)) continue;
                var entry = gazetteer.Entries[alias.Entry];
                if (PlaceScore.OfNearly(entry, alias.Kind, cost, text.Key(start, end).Length) is not { } nearly) continue;
                // "la mairie", "mon médecin": after a small word a common noun is likelier than a misspelt town.
                var score = nearly - (same is null ? 0 : Doubt) - (noun && alias.Kind != AliasKind.WithoutArticle ? AfterArticle : 0);
                if (!best.TryGetValue(alias.Entry, out var known) || known.Score < score) best[alias.Entry] = (score, cost);
            }
        }

        if (best.Count == 0) return null;
        // What sounds like a town of some size is that town, whatever is one letter away.
        if (best.Any(b => b.Value.Cost < SoundsTheSame && gazetteer.Entries[b.Key].Population >= SomeSize))
        {
            foreach (var (entry, (score, cost)) in best.Where(b => b.Value.Cost >= SoundsTheSame).ToList()) best[entry] = (score - 2, cost);
        }

        var candidates = best.OrderByDescending(b => b.Value.Score).Take(MostCandidates).ToList();
        // What is written exactly stays in the answer: a slip for a larger place may stand beside it, not above it.
        var most = same is null ? double.PositiveInfinity : same.Candidates.Max(c => c.Score);
        var all = (same?.Candidates ?? []).Concat(candidates.Select(b => new Candidate(b.Key, Math.Min(b.Value.Score, most)))).DistinctBy(c => c.Entry).ToList();
        gazetteer.Tidy(all);
        return new Mention { Kind = same is null ? MentionKind.Fuzzy : MentionKind.Name, Start = start, End = end, Candidates = all, Cost = same is null ? candidates[0].Value.Cost : 0 };
    }

    private bool MayStart(PlaceText text, int start, PlaceContext context, List<Mention> exact)
    {
        var word = text[start];
        if (word.Number >= 0 || (Words.IsCue(word.Text) && word.Text is not ("la" or "les" or "le")) || Words.IsLiving(word.Text) || Words.IsOrigin(word.Text) || Words.IsStreet(word.Text)) return false;
        if (GluedWords.IsPreposition(word.Text)) return false;
        if (context.Answering) return true;
        if (exact.Exists(m => m.End > m.Start && ((Math.Abs(m.Start - start) is > 0 and <= 3 && IsTown(m)) || (m.Start - start is > 0 and <= 3 && Words.IsCue(text[m.Start - 1].Text) && IsArea(m))))) return true;
        for (var i = start - 1; i >= start - 3 && i >= 0 && !text[i + 1].AfterBreak; i--)
        {
            if (Words.IsCue(text[i].Text) || Words.IsLiving(text[i].Text) || Words.IsQuarterWord(text[i].Text)) return true;
            if (!Words.IsConnector(text[i].Text) && !Words.Has(PlaceWordKinds.Filler, text[i].Text)) return false;
        }

        return false;
    }

    private bool IsCorrectable(PlaceText text, int start, int end, PlaceContext context)
    {
        var last = text[end - 1];
        if (Words.IsLiving(last.Text) || (Words.IsCue(last.Text) && end > start + 1)) return false;
        if (!context.Answering && text.Key(start, end).Length <= 4) return false;
        // Other scripts are written without their vowels or bent by case: short words in them are near too many names.
        if (OnlyFillers(text, start, end) || (text[start].Key.Length > 0 && text[start].Key[0] > '\u024f' && text.Key(start, end).Length < 6)) return false;
        // "choisi le roi": everyday words one by one, but together long enough to be a name.
        return !Words.AreEveryday(text, start, end) || (end > start + 1 && text.Key(start, end).Length >= LongTogether);
    }

    private bool OnlyFillers(PlaceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Words.Has(PlaceWordKinds.Filler, text[i].Text) && !Words.IsConnector(text[i].Text)) return false;
        }

        return true;
    }

    private bool IsArea(Mention exact) => exact.Candidates.Exists(c => gazetteer.Entries[c.Entry].Kind is PlaceKind.Department or PlaceKind.Region);

    private bool IsTown(Mention exact) => exact.Candidates.Exists(c => gazetteer.Entries[c.Entry] is { Kind: PlaceKind.Commune, Population: >= SomeSize });

    // A name written exactly like that of a small commune may be a slip for a large one.
    private bool IsDoubtful(Mention exact, PlaceContext context) =>
        context.Answering && exact.Candidates.TrueForAll(c => gazetteer.Entries[c.Entry] is { Kind: PlaceKind.Commune or PlaceKind.Arrondissement, Population: < 20000 });
}
