namespace HealthNavigator.Core.Recognition;

/// <summary>Walks the tree from every word of a text and keeps the terms that count there.</summary>
internal static class TermFinder
{
    private const int LongestGap = 2;
    private const int MostSmallWords = 3;
    private const int NearWords = 3;
    private const int MostHits = 2000;

    /// <summary>The hits in order of appearance, longer ones first; a hit strictly inside a longer one is dropped.</summary>
    /// <param name="text">The text with the readings of its words.</param>
    /// <param name="lexicon">The terms.</param>
    /// <param name="context">The question just asked and the language of the conversation.</param>
    /// <param name="likely">The languages the text is likely in: facts are met in all languages, but only theirs are met by a misspelling, and
    /// only their cues count ("la" is no "no" in Italian).</param>
    public static List<Hit> Find(ReadText text, Lexicon lexicon, UnderstandingContext context, LikelyLanguages likely)
    {
        List<Hit> hits = [];
        for (var start = 0; start < text.Count; start++) Walk(TermTrie.Root, start, start, 0, -1);

        hits.RemoveAll(h => !Counts(h));
        var fillers = FillersOf(text, hits);
        hits.RemoveAll(h => (h.Term.AtStart && !OnlyFillers(text, fillers, 0, h.Start)) || (h.Term.AtEnd && !EndsSentence(text, fillers, h.End)));
        return WithoutContained(hits, context.Language);

        void Walk(int node, int position, int start, int distance, int number)
        {
            foreach (var term in lexicon.Trie.TermsAt(node))
            {
                if (hits.Count < MostHits && !(term.ExactOnly && distance > 0))
                    hits.Add(new Hit(term, start, position, distance, number, text.Span(start, position)));
            }

            if (position >= text.Count || !lexicon.Trie.LeadsOn(node) || text.IsMasked(position)) return;
            foreach (var reading in text.ReadingsAt(position))
            {
                var next = node;
                foreach (var word in reading.Words)
                {
                    next = lexicon.Trie.Next(next, word);
                    if (next < 0) break;
                }

                if (next >= 0) Walk(next, position + 1, start, distance + reading.Distance, number);
            }

            var (value, length) = text.NumberAt(position);
            if (length > 0 && lexicon.Trie.Next(node, Vocabulary.Number) is >= 0 and var counted)
                Walk(counted, position + length, start, distance, number < 0 ? value : number);

            if (lexicon.Trie.Next(node, Vocabulary.Small) is >= 0 and var small)
            {
                Walk(small, position, start, distance, number);
                for (var i = position; i < text.Count && i - position < MostSmallWords && text.IsSmall(i); i++) Walk(small, i + 1, start, distance, number);
            }

            if (lexicon.Trie.Next(node, Vocabulary.Gap) is not (>= 0 and var gap)) return;
            for (var skip = 0; skip <= LongestGap && position + skip < text.Count; skip++)
            {
                if (text.IsBreakBefore(position + skip) || (skip > 0 && text.IsMasked(position + skip - 1))) break;
                Walk(gap, position + skip, start, distance, number);
            }
        }

        bool Counts(Hit hit)
        {
            if (hit.Term.WhenAsked is { } question && question != context.Asked) return false;
            if (hit.Distance > 0 && !likely.MayBeMisspelt(hit.Term.Language)) return false;
            if (hit.Kind == FactKind.Cue && hit.Code != CueCode.Filler && !likely.MayCue(hit.Term.Language)) return false;
            if (hit.End - hit.Start == 1 && !likely.MayCue(hit.Term.Language) && lexicon.Valid.IsWithoutWords(hit.Term.Language)
                && lexicon.Valid.Contains(text.Tokens[hit.Start].Text)) return false;
            if (hit.Term.OwnLanguage && !likely.MayBeMisspelt(hit.Term.Language)) return false;
            if (!hit.Term.OnlyWith.IsEmpty && !text.Tokens.Any(t => hit.Term.OnlyWith.Contains(t.Text))) return false;
            if (hit.Term.NotIfNear.IsEmpty) return true;
            for (var i = Math.Max(0, hit.Start - NearWords); i < Math.Min(text.Count, hit.End + NearWords); i++)
            {
                if ((i < hit.Start || i >= hit.End) && hit.Term.NotIfNear.Contains(text.Tokens[i].Text)) return false;
            }

            return true;
        }
    }

    private static bool[] FillersOf(ReadText text, List<Hit> hits)
    {
        var fillers = new bool[text.Count];
        foreach (var hit in hits.Where(h => h.IsCue(CueCode.Filler))) fillers.AsSpan(hit.Start, hit.End - hit.Start).Fill(true);
        return fillers;
    }

    private static bool OnlyFillers(ReadText text, bool[] fillers, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!fillers[i]) return false;
        }

        return to <= text.Count;
    }

    private static bool EndsSentence(ReadText text, bool[] fillers, int end)
    {
        while (end < text.Count && fillers[end] && !text.IsBreakBefore(end)) end++;
        return text.IsBreakBefore(end);
    }

    /// <summary>
    /// "sage-femme" is no woman and "papiers pour l'AME" no holder of AME: the longer term takes its words. A term with a gap takes only the
    /// shorter terms of the kinds it means; of two equal ones the better spelt counts.
    /// </summary>
    private static List<Hit> WithoutContained(List<Hit> hits, string session)
    {
        hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start)
            : b.End != a.End ? b.End.CompareTo(a.End)
            : a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance)
            : (a.Term.Language != session).CompareTo(b.Term.Language != session));
        List<Hit> kept = [];
        foreach (var hit in hits)
        {
            var hidden = kept.Exists(other => other.End > hit.Start
                && (other.Contains(hit) ? !other.Term.HasGap || other.Term.Meanings.Any(m => m.Kind == hit.Kind) : SameWords(other, hit)));
            if (!hidden || hit.IsCue(CueCode.Others)) kept.Add(hit);
        }

        return
        [
            .. kept.Select(h => h with
            {
                HasOwnCue = hits.Exists(c => c.IsNegation && h.Contains(c)),
                SaysHave = hits.Exists(c => c.IsCue(CueCode.Have) && h.Contains(c)),
            }),
        ];

        static bool SameWords(Hit other, Hit hit) =>
            other.Start == hit.Start && other.End == hit.End
            && (hit.Distance > other.Distance || (other.Kind == hit.Kind && other.Code == hit.Code));
    }
}
