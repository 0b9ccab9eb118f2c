namespace HealthNavigator.Core.Places;

/// <summary>Places that a text names exactly, after folding: the longest names win, shorter ones inside them are dropped.</summary>
internal sealed class NameMentions(Gazetteer gazetteer)
{
    private const int MostWords = 9;

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
                if (end == start + 1 && (text[start].Number >= 0 || key.Length < 2)) continue;
                found.Add(Of(start, end, key.ToString()));
                covered = end;
                break;
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
        var candidates = gazetteer.Names.Find(key).Select(alias => new Candidate(alias.Entry, PlaceScore.Of(gazetteer.Entries[alias.Entry], alias.Kind))).ToList();
        // Guadeloupe is a region and a département: one place for people, and the code of the département stands for it.
        candidates.RemoveAll(c => gazetteer.Entries[c.Entry].Kind == PlaceKind.Region
            && candidates.Exists(d => gazetteer.Entries[d.Entry].Kind == PlaceKind.Department && gazetteer.Entries[d.Entry].Region == gazetteer.Entries[c.Entry].Code));
        return new Mention { Kind = MentionKind.Name, Start = start, End = end, Candidates = candidates };
    }
}
