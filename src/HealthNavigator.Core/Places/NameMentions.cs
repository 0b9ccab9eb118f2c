namespace HealthNavigator.Core.Places;

/// <summary>Places that a text names exactly, after folding: the longest names win, shorter ones inside them are dropped.</summary>
internal sealed class NameMentions(Gazetteer gazetteer)
{
    private const int MostWords = 9;

    /// <summary>Nobody in Saint-Étienne-du-Rouvray says just "Saint-Étienne", because that is another, larger town.</summary>
    private const double ShadowedBeginning = 1.5;

    /// <summary>A bent Cyrillic word meets the stems of many small communes; only larger towns are meant.</summary>
    private const int LargeEnoughToBend = 20000;

    public List<Mention> Find(PlaceText text)
    {
        var found = new List<Mention>();
        var covered = 0;
        for (var start = 0; start < text.Count; start++)
        {
            // "à Brest" is not Abrest, "en Aude" is no name: a preposition begins none that is worth it.
            var last = text[start].Text is "a" or "au" or "en" or "in" or "b" or "f" or "fi" ? start + 1 : LastWord(text, start);
            for (var end = last; end > start; end--)
            {
                if (end <= covered || Named(text, start, end) is not { } mention) continue;
                found.Add(mention);
                covered = end;
                break;
            }

            if (covered <= start && !gazetteer.Words.IsEveryday(text[start].Key)
                && NameVariants.Of(text[start].Key).FirstOrDefault(v => gazetteer.Names.Contains(v)) is { } bent && MayBend(bent))
            {
                found.Add(Of(start, start + 1, bent, [.. gazetteer.Names.Find(bent)]));
                covered = start + 1;
            }
        }

        return found;
    }

    private static int LastWord(PlaceText text, int start)
    {
        var end = start + 1;
        while (end < text.Count && end < start + MostWords && (!text[end].AfterBreak || text[end - 1].Key != text[end - 1].Text)) end++;
        return end;
    }

    private Mention? Named(PlaceText text, int start, int end)
    {
        // "au Mans" is Le Mans, "aux 4000" Les 4000: the article went into the preposition.
        if (end > start + 1 && Article(text[start].Text) is { } article && string.Concat(article, text.Key(start + 1, end)) is var whole && gazetteer.Names.Contains(whole))
        {
            var own = gazetteer.Names.Find(whole).Where(a => a.FirstWord == article.Length).ToList();
            if (own.Count > 0) return Of(start + 1, end, whole, own);
        }

        var key = text.Key(start, end);
        if (key.Length > gazetteer.Names.LongestKey || !gazetteer.Names.Contains(key)) return null;
        // "je viens du Mali" names neither Viens nor Vis.
        if (end == start + 1 && end < text.Count && text[end].Number < 0 && (gazetteer.Words.IsOrigin(text[start].Text) || gazetteer.Words.IsLiving(text[start].Text))) return null;
        if (end == start + 1 && (text[start].Number >= 0 || (key.Length < 2 && !text[start].Capital))) return null;
        var aliases = gazetteer.Names.Find(key.ToString()).Where(a => end == start + 1 || GluedWords.Allow(gazetteer, text, start, end, a)).ToList();
        // "la Creuse" is also a small commune's name.
        if (end > start + 1 && gazetteer.Words.IsArticle(text[start].Text) && aliases.Count > 0)
            aliases.AddRange(gazetteer.Names.Find(text.Key(start + 1, end).ToString()).Where(a => gazetteer.Entries[a.Entry].Kind == PlaceKind.Department && !aliases.Exists(b => b.Entry == a.Entry)));
        return aliases.Count == 0 ? null : Of(start, end, key.ToString(), aliases);
    }

    private static string? Article(string word) => word switch
    {
        "au" or "du" => "le",
        "aux" or "des" => "les",
        _ => null,
    };

    private bool MayBend(string bent) => bent[0] != '~'
        || gazetteer.Names.Find(bent).Any(a => gazetteer.Entries[a.Entry] is var entry && (entry.Population >= LargeEnoughToBend || (bent.Length > 4 && entry.Kind != PlaceKind.Commune)));

    private Mention Of(int start, int end, string key, List<PlaceAlias> aliases)
    {
        var largest = aliases.Where(a => a.Kind == AliasKind.Official).Select(a => gazetteer.Entries[a.Entry].Population).DefaultIfEmpty().Max();
        var candidates = aliases.Select(alias => new Candidate(alias.Entry, PlaceScore.Of(gazetteer.Entries[alias.Entry], alias.Kind)
            - (alias.Kind is AliasKind.Beginning or AliasKind.Former or AliasKind.Postal or AliasKind.Part
                && gazetteer.Entries[alias.Entry].Population < largest ? ShadowedBeginning : 0))).ToList();
        gazetteer.Tidy(candidates);
        return new Mention { Kind = MentionKind.Name, Start = start, End = end, Candidates = candidates, Key = key };
    }
}
