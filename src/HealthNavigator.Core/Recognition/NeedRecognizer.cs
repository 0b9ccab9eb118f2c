using System.Collections.Immutable;

namespace HealthNavigator.Core.Recognition;

/// <summary>What the person wants now. A lack is a need ("j'ai pas de médecin"), a refusal is none, what was done already is none.</summary>
internal sealed class NeedRecognizer : IRecognizer
{
    private const string Medicine = "general-medicine";

    public Understanding Recognize(Said said, Understanding soFar)
    {
        if (!said.Meanings(FactKind.Need).Any()) return soFar;
        var needs = soFar.Needs;
        var refused = soFar.RefusedNeeds;
        var evidence = soFar.Evidence;
        HashSet<(string Code, string Words)>? saidWords = null;
        var anySaid = said.Meanings(FactKind.Need).Any(n => n.Fact.IsSaid);
        foreach (var (fact, meaning) in said.Meanings(FactKind.Need))
        {
            if (meaning.Code is Medicine or "nursing-care" && said.IsOwnTrade(fact.Hit)) continue;
            if (meaning.Code == Medicine && (IsPlaceOfInterpreting(fact.Hit) || IsPrescriber(fact.Hit))) continue;
            if (meaning.Code == "violence-support" && said.Cues.Any(c => c.IsCue(CueCode.Over))) continue;
            var isRefused = fact.Scope is CueCode.Not or CueCode.Refusal
                || (fact.Scope is CueCode.Without && (anySaid || said.Context.Asked == "need"));
            if (isRefused && IsWithdrawn(meaning.Code, fact.Hit)) refused = Said.With(refused, meaning.Code);
            else if (!isRefused && fact.Scope is not CueCode.Done) needs = Said.With(needs, meaning.Code);
            evidence = evidence.Add(fact.Hit.Because(meaning, isRefused ? "refusal" : fact.Rule));
        }

        needs = WithoutGeneral(needs.RemoveAll(refused.Contains), said);
        return soFar with { Needs = needs, RefusedNeeds = refused, Evidence = evidence };

        // "un psy mais pas un psychiatre" still wants the need; "dentiste, non pas dentiste" does not.
        bool IsWithdrawn(string code, Hit hit)
        {
            saidWords ??= said.Meanings(FactKind.Need).Where(n => n.Fact.IsSaid).Select(n => (n.Meaning.Code, Words(said, n.Fact.Hit))).ToHashSet();
            return !saidWords.Any(s => s.Code == code) || saidWords.Contains((code, Words(said, hit)));
        }

        // "mon médecin veut que je fasse du sport": the doctor is who sends, not who is looked for.
        bool IsPrescriber(Hit hit) => !hit.Term.Symptom && said.Of(FactKind.Need).Any(n => n.IsSaid && n.Hit.Code == "sport-health");

        // "tolk voor het ziekenhuis": the hospital is where the interpreter is wanted.
        bool IsPlaceOfInterpreting(Hit hit) => !hit.Term.Symptom && said.Of(FactKind.Need).Any(n => n.IsSaid && n.Hit.Code == "interpreting-language"
            && n.Hit.End <= hit.Start && !Enumerable.Range(n.Hit.End, hit.Start - n.Hit.End + 1).Any(said.Text.IsBreakBefore)
            && !said.Cues.Any(c => c.IsCue(CueCode.Stop) && c.Start >= n.Hit.End && c.End <= hit.Start));
    }

    /// <summary>
    /// "dépistage du cancer": the general word says nothing beside the kind that is named; "je dors dehors, je cherche une douche": some words
    /// are a need only when nothing else is wanted.
    /// </summary>
    private static ImmutableArray<string> WithoutGeneral(ImmutableArray<string> needs, Said said)
    {
        var hits = said.Meanings(FactKind.Need).Where(n => needs.Contains(n.Meaning.Code) && n.Fact.Scope is not (CueCode.Not or CueCode.Refusal or CueCode.Done)).ToList();
        var wanted = hits.Where(n => !n.Fact.Hit.Term.YieldsTo.Contains(LexiconTerm.AnyNeed)).Select(n => n.Meaning.Code).ToHashSet();
        return needs.RemoveAll(code => hits.Exists(n => n.Meaning.Code == code) && hits.TrueForAll(n => n.Meaning.Code != code || Yields(n.Fact.Hit.Term)));

        bool Yields(LexiconTerm term) => term.YieldsTo.Any(needs.Contains)
            || (term.YieldsTo.Contains(LexiconTerm.AnyNeed) && wanted.Any(other => !term.Meanings.Any(m => m.Code == other)));
    }

    private static string Words(Said said, Hit hit) =>
        string.Join(' ', said.Text.Tokens.AsSpan(hit.Start, hit.End - hit.Start).ToArray().Select(t => t.Text));
}
