namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Which facts stand in the scope of which cue, after ConText (Harkema and others, 2009): from the cue forward (or backward, for cues of
/// languages that negate at the end), through small words and other facts joined by "ni/ou", at most six words, never across a sentence
/// break or a "but". "pas" reaches only what follows at once ("pas le dentiste"), so that "je peux pas payer le dentiste" asks for one.
/// </summary>
internal static class ScopeReader
{
    private const int Longest = 6;

    /// <summary>How many words that are neither small nor facts a scope may pass.</summary>
    private static int Patience(string cue) => cue switch
    {
        CueCode.Lack or CueCode.Without => 1,
        CueCode.Ask or CueCode.Unsure or CueCode.Pending => Longest,
        _ => 0,
    };

    public static List<ScopedHit> Scope(ReadText text, List<Hit> hits)
    {
        var scopes = new string?[hits.Count];
        var longest = hits.Count == 0 ? 0 : hits.Max(h => h.End - h.Start);
        // The hits round a cue, which are sorted by their start: a scope reaches no farther, however long the text.
        List<Hit> near = [];
        var first = 0;
        foreach (var cue in hits)
        {
            if (!IsScopeCue(cue)) continue;
            first = TermFinder.FirstFrom(hits, cue.Start - Longest - longest);
            near = hits.GetRange(first, TermFinder.FirstFrom(hits, cue.End + Longest + 1) - first);
            // "j'ai pas besoin de": the cue that goes on further is the one that was meant.
            if (near.Exists(h => h.IsNegation && h.Start > cue.Start && h.Start < cue.End && h.End > cue.End)) continue;
            if (cue.Code.EndsWith(CueCode.After, StringComparison.Ordinal)) Backward(cue, cue.Code[..^CueCode.After.Length]);
            else Forward(cue);
        }

        return [.. hits.Select((hit, i) => new ScopedHit(hit, scopes[i])).Where(s => s.Hit.Kind is not FactKind.Cue)];

        void Forward(Hit cue)
        {
            var position = cue.End;
            var patience = Patience(cue.Code);
            var joined = true;
            while (position < text.Count && position - cue.End < Longest && !text.IsBreakBefore(position))
            {
                var fact = LongestFact(h => h.Start > cue.Start && h.Start <= position && h.End > position, h => h.End);
                if (fact is not null)
                {
                    if (!joined) return;
                    Mark(cue.Code, h => h.Start > cue.Start && h.End > position && h.End <= fact.End);
                    position = fact.End;
                    joined = false;
                    continue;
                }

                if (near.Exists(h => h.Start == position && (h.IsCue(CueCode.Stop) || h.IsNegation))) return;
                if (Passed(cue.Code, position, forward: true, ref patience) is not { } next) return;
                joined |= IsJoint(position, next);
                position = next;
            }
        }

        void Backward(Hit cue, string code)
        {
            var position = cue.Start;
            var patience = Patience(code);
            while (position > 0 && cue.Start - position < Longest && !text.IsBreakBefore(position))
            {
                var fact = LongestFact(h => h.End < cue.End && h.End >= position && h.Start < position, h => -h.Start);
                if (fact is not null)
                {
                    Mark(code, h => h.Start >= fact.Start && h.Start < position && h.End < cue.End);
                    return;
                }

                if (near.Exists(h => h.End == position && (h.IsCue(CueCode.Stop) || h.IsNegation))) return;
                if (Passed(code, position - 1, forward: false, ref patience) is not { } next) return;
                position = next;
            }
        }

        Hit? LongestFact(Func<Hit, bool> where, Func<Hit, int> length) =>
            near.Where(h => h.Kind is FactKind.Need or FactKind.Coverage or FactKind.Audience or FactKind.Situation or FactKind.When && where(h))
                .MaxBy(length);

        void Mark(string code, Func<Hit, bool> where)
        {
            for (var i = 0; i < near.Count; i++)
            {
                if (near[i].Kind != FactKind.Cue && !near[i].HasOwnCue && Concerns(code, near[i].Kind) && where(near[i])) scopes[first + i] ??= code;
            }
        }

        int? Passed(string code, int position, bool forward, ref int patience)
        {
            var link = near.Find(h => (forward ? h.Start == position : h.End == position + 1)
                && (h.IsCue(CueCode.Link) || (h.IsCue(CueCode.LinkVerb) && code is CueCode.Refusal or CueCode.Done or CueCode.Ask)));
            if (link is not null) return forward ? link.End : link.Start;
            return patience-- > 0 ? position + (forward ? 1 : 0) : null;
        }

        bool IsJoint(int from, int to) => near.Exists(h => h.Start == from && h.End == to && h.IsCue(CueCode.Link) && h.Term.Weight > 1);
    }

    /// <summary>Asking for, waiting for or having lost something is said of coverage only.</summary>
    private static bool Concerns(string cue, string kind) =>
        kind == FactKind.Coverage || cue is not (CueCode.Ask or CueCode.Pending or CueCode.Lapsed or CueCode.Unsure);

    private static bool IsScopeCue(Hit hit) =>
        hit.Kind == FactKind.Cue
        && hit.Code is not (CueCode.Stop or CueCode.Link or CueCode.LinkVerb or CueCode.Filler or CueCode.Pseudo or CueCode.Correction or CueCode.Others
            or CueCode.Over or CueCode.Misspoke);
}
