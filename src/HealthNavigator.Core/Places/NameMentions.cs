namespace HealthNavigator.Core.Places;

/// <summary>Places that a text names exactly, after folding: the longest names win, shorter ones inside them are dropped.</summary>
internal sealed class NameMentions(Gazetteer gazetteer)
{
    private const int MostWords = 9;

    /// <summary>Nobody in Saint-Étienne-du-Rouvray says just "Saint-Étienne", because that is another, larger town.</summary>
    private const double ShadowedBeginning = 1.5;

    public List<Mention> Find(PlaceText text)
    {
        var found = new List<Mention>();
        var covered = 0;
        for (var start = 0; start < text.Count; start++)
        {
            var last = LastWord(text, start);
            for (var end = last; end > start; end--)
            {
                var key = text.Key(start, end);
                if (key.Length > gazetteer.Names.LongestKey || end <= covered || !gazetteer.Names.Contains(key)) continue;
                if (end == start + 1 && (text[start].Number >= 0 || (key.Length < 2 && !text[start].Capital))) continue;
                found.Add(Of(start, end, key.ToString()));
                covered = end;
                break;
            }

            if (covered <= start && !gazetteer.Words.IsEveryday(text[start].Key)
                && NameVariants.Of(text[start].Key).FirstOrDefault(v => gazetteer.Names.Contains(v)) is { } bent)
            {
                found.Add(Of(start, start + 1, bent));
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

    private Mention Of(int start, int end, string key)
    {
        var aliases = gazetteer.Names.Find(key).ToList();
        var largest = aliases.Where(a => a.Kind == AliasKind.Official).Select(a => gazetteer.Entries[a.Entry].Population).DefaultIfEmpty().Max();
        var candidates = aliases.Select(alias => new Candidate(alias.Entry, PlaceScore.Of(gazetteer.Entries[alias.Entry], alias.Kind)
            - (alias.Kind is AliasKind.Beginning or AliasKind.Former or AliasKind.Postal or AliasKind.Part
                && gazetteer.Entries[alias.Entry].Population < largest ? ShadowedBeginning : 0))).ToList();
        gazetteer.Tidy(candidates);
        return new Mention { Kind = MentionKind.Name, Start = start, End = end, Candidates = candidates };
    }
}
