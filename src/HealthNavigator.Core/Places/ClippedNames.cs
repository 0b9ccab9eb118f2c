namespace HealthNavigator.Core.Places;

/// <summary>
/// Names of several words that people clip: "bourg en b", "boulogne billanc", "mantes la j", "neuilly/marne". Every word typed begins its word
/// of the name, and no word of the name but the small ones is left out.
/// </summary>
internal sealed class ClippedNames
{
    private const int LargeEnough = 10000;
    private const int Stem = 3;
    private const int MostWords = 6;
    private readonly Gazetteer gazetteer;
    private readonly Dictionary<string, List<(int Entry, string[] Words)>> byStem = new(StringComparer.Ordinal);

    public ClippedNames(Gazetteer gazetteer)
    {
        this.gazetteer = gazetteer;
        for (var i = 0; i < gazetteer.Entries.Count; i++)
        {
            if (gazetteer.Entries[i] is not { Kind: PlaceKind.Commune, Country: "fr", Population: >= LargeEnough } entry) continue;
            var words = entry.Name.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Select(w => PlaceKey.Of(w)).ToArray();
            if (words.Length < 2) continue;
            var first = IsArticle(words[0]) ? 1 : 0;
            if (words[first].Length < Stem || first + 1 >= words.Length) continue;
            var stem = words[first][..Stem];
            if (!byStem.TryGetValue(stem, out var list)) byStem[stem] = list = [];
            list.Add((i, words[first..]));
        }
    }

    public List<Mention> Find(PlaceText text, PlaceContext context, List<Mention> exact)
    {
        var found = new List<Mention>();
        for (var start = 0; start < text.Count; start++)
        {
            if (text[start].Key.Length < Stem || !byStem.TryGetValue(text[start].Key[..Stem], out var names)) continue;
            for (var end = Math.Min(text.Count, start + MostWords); end > start + 1; end--)
            {
                if (HasBreak(text, start, end) || exact.Exists(m => m.Start <= start && m.End >= end)) continue;
                var candidates = names.Where(n => Begins(text, start, end, n.Words, context.Answering)).Select(n => new Candidate(n.Entry, PlaceScore.Of(gazetteer.Entries[n.Entry], AliasKind.Beginning))).ToList();
                if (candidates.Count == 0) continue;
                var from = start > 0 && IsArticle(text[start - 1].Text) ? start - 1 : start;
                found.Add(new Mention { Kind = MentionKind.Fuzzy, Start = from, End = end, Candidates = candidates, Cost = 0.7, IsClipped = true });
                start = end - 1;
                break;
            }
        }

        return found;
    }

    private static bool HasBreak(PlaceText text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i].AfterBreak || text[i].Number >= 0) return true;
        }

        return false;
    }

    private bool Begins(PlaceText text, int start, int end, string[] name, bool answering)
    {
        var (n, content, clipped) = (0, 0, 0);
        for (var i = start; i < end; i++)
        {
            var typed = text[i].Key;
            if (typed.Length == 0) continue;
            while (n < name.Length && !name[n].StartsWith(typed, StringComparison.Ordinal) && n > 0 && IsSmall(name[n])) n++;
            if (n >= name.Length) return false;
            if (IsSmall(name[n]))
            {
                if (name[n] != typed && !(typed == "s" && name[n] is "sur" or "sous")) return false;
                n++;
                continue;
            }

            if (!name[n].StartsWith(typed, StringComparison.Ordinal) && !(i == start && SoundsLike(typed, name[n]))) return false;
            if (typed.Length < name[n].Length)
            {
                clipped++;
                // "le petit que…" is no Petit-Quevilly.
                if (typed.Length > 1 && gazetteer.Words.IsEveryday(typed)) return false;
                if (i == start && typed.Length < 5 && !answering) return false;
            }

            content++;
            n++;
        }

        if (content < 2 || n < name.Length) return false;
        var letters = text.Key(start, end).Length;
        return letters >= 6 && !(clipped > 0 && !answering && gazetteer.Words.IsEveryday(text[start].Key) && end - start == 2);
    }

    private static bool SoundsLike(string typed, string word)
    {
        if (typed.Length < 5) return false;
        Span<char> a = stackalloc char[PhoneticKey.Longest], b = stackalloc char[PhoneticKey.Longest];
        return a[..PhoneticKey.Write(typed, a)].SequenceEqual(b[..PhoneticKey.Write(word, b)]);
    }

    private static bool IsSmall(string word) => word is "sur" or "sous" or "en" or "les" or "lez" or "le" or "la" or "de" or "du" or "des" or "d" or "l" or "a" or "aux" or "au";

    private static bool IsArticle(string word) => word is "le" or "la" or "les" or "l";
}
