namespace HealthNavigator.Core.Recognition;

/// <summary>Walks the tree from every word of a text and keeps the terms that count there.</summary>
internal static class TermFinder
{
    private const int LongestGap = 2;
    private const int MostSmallWords = 3;
    private const int NearWords = 3;
    private const int MostHits = 2000;
    private const int ShortestWithoutWords = 7;

    /// <summary>The hits in order of appearance, longer ones first; a hit strictly inside a longer one is dropped.</summary>
    /// <param name="text">The text with the readings of its words.</param>
    /// <param name="lexicon">The terms.</param>
    /// <param name="context">The question just asked and the language of the conversation.</param>
    /// <param name="written">The languages the text is likely in: facts are met in all languages, but only theirs are met by a misspelling, and
    /// only their cues count ("la" is no "no" in Italian).</param>
    public static List<Hit> Find(ReadText text, Lexicon lexicon, UnderstandingContext context, LanguageGuess written)
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
            if (hit.Distance > 0 && (!written.MayBe(hit.Term.Language) || IsRisky(hit))) return false;
            if (hit.Kind == FactKind.Cue && hit.Code != CueCode.Filler && !written.MayCue(hit.Term.Language)) return false;
            if (hit.End - hit.Start == 1 && !written.MayCue(hit.Term.Language) && IsOrdinary(text.Tokens[hit.Start].Text)) return false;
            if (hit.Term.OwnLanguage && !written.MayBe(hit.Term.Language)) return false;
            if (!hit.Term.OnlyWith.IsEmpty && !text.Tokens.Any(t => hit.Term.OnlyWith.Contains(t.Text))) return false;
            if (hit.Term.NotIfNear.IsEmpty) return true;
            for (var i = Math.Max(0, hit.Start - NearWords); i < Math.Min(text.Count, hit.End + NearWords); i++)
            {
                if ((i < hit.Start || i >= hit.End) && hit.Term.NotIfNear.Contains(text.Tokens[i].Text)) return false;
            }

            return true;
        }

        // "ist" is no IST in German, "dove" no deaf person in Italian: an ordinary word of the text's own language.
        bool IsOrdinary(string word) => lexicon.Profiles.LanguagesOf(word).Contains(written.Best ?? "") || lexicon.Valid.Contains(word, written.Best ?? "");

        // Where the right words of a language are not known, only long words are corrected.
        bool IsRisky(Hit hit) => lexicon.Valid.IsWithoutWords(hit.Term.Language)
            && text.Tokens[hit.Start].Text.Length < ShortestWithoutWords && hit.End - hit.Start == 1;
    }

    /// <summary>The first of hits sorted by their start that starts at a word or after it.</summary>
    public static int FirstFrom(List<Hit> sorted, int word)
    {
        var (from, to) = (0, sorted.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sorted[middle].Start < word) from = middle + 1;
            else to = middle;
        }

        return from;
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
    private static List<Hit> WithoutContained(List<Hit> hits, string? session)
    {
        hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start)
            : b.End != a.End ? b.End.CompareTo(a.End)
            : a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance)
            : Knowing(a.Term) != Knowing(b.Term) ? Knowing(b.Term).CompareTo(Knowing(a.Term))
            : (a.Term.Language != session).CompareTo(b.Term.Language != session));
        List<Hit> kept = new(hits.Count);
        var longest = 0;
        foreach (var hit in hits)
        {
            if (!IsHidden(hit) || hit.IsCue(CueCode.Others))
            {
                kept.Add(hit);
                longest = Math.Max(longest, hit.End - hit.Start);
            }
        }

        var negations = hits.FindAll(hit => hit.IsNegation);
        for (var i = 0; i < kept.Count; i++)
        {
            if (HoldsNegation(kept[i])) kept[i] = kept[i] with { HasOwnCue = true };
        }

        return kept;

        // They are sorted by their start: what starts too far before cannot reach here.
        bool IsHidden(Hit hit)
        {
            for (var i = kept.Count - 1; i >= 0 && kept[i].Start + longest > hit.Start; i--)
            {
                if (kept[i].End > hit.Start && (kept[i].Contains(hit) ? Hides(kept[i], hit) : SameWords(kept[i], hit))) return true;
            }

            return false;
        }

        bool HoldsNegation(Hit hit)
        {
            for (var i = FirstFrom(negations, hit.Start); i < negations.Count && negations[i].Start < hit.End; i++)
            {
                if (hit.Contains(negations[i])) return true;
            }

            return false;
        }

        // Of two rows with the same words the one that says more counts.
        static int Knowing(LexiconTerm term) => (4 * term.Meanings.Length) + (term.Symptom ? 2 : 0) + (term.YieldsTo.IsEmpty ? 0 : 1);

        // "depuis 3 ans" is no age, but "tousse toute la nuit" is a cough all the same.
        static bool Hides(Hit other, Hit hit) => other.Kind is FactKind.When or FactKind.Age
            ? hit.Kind == other.Kind || hit.Kind == FactKind.Cue
            : !other.Term.HasGap || other.Term.Meanings.Any(m => m.Kind == hit.Kind);

        static bool SameWords(Hit other, Hit hit) =>
            other.Start == hit.Start && other.End == hit.End
            && (hit.Distance > other.Distance || (other.Kind == hit.Kind && other.Code == hit.Code));
    }
}
