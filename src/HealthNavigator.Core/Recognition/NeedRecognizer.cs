namespace HealthNavigator.Core.Recognition;

/// <summary>What the person wants now. A lack is a need ("j'ai pas de médecin"), a refusal is none, what was done already is none.</summary>
internal sealed class NeedRecognizer : IRecognizer
{
    public Understanding Recognize(Said said, Understanding soFar)
    {
        var needs = soFar.Needs;
        var refused = soFar.RefusedNeeds;
        var evidence = soFar.Evidence;
        var saidWords = said.Meanings(FactKind.Need).Where(n => n.Fact.IsSaid).Select(n => (n.Meaning.Code, Words(said, n.Fact.Hit))).ToHashSet();
        var anySaid = said.Meanings(FactKind.Need).Any(n => n.Fact.IsSaid);
        foreach (var (fact, meaning) in said.Meanings(FactKind.Need))
        {
            if (meaning.Code is "general-medicine" or "nursing-care" && said.IsOwnTrade(fact.Hit)) continue;
            var isRefused = fact.Scope is CueCode.Not or CueCode.Refusal
                || (fact.Scope is CueCode.Without && (anySaid || said.Context.Asked == "need"));
            if (isRefused && IsWithdrawn(meaning.Code, fact.Hit)) refused = Said.With(refused, meaning.Code);
            else if (!isRefused && fact.Scope is not CueCode.Done) needs = Said.With(needs, meaning.Code);
            evidence = evidence.Add(fact.Hit.Because(meaning, isRefused ? "refusal" : fact.Rule));
        }

        // "dépistage du cancer": the general word says nothing beside the kind that is named.
        var general = said.Meanings(FactKind.Need).Where(n => n.Fact.IsSaid && n.Fact.Hit.Term.YieldsTo.Any(needs.Contains)).Select(n => n.Meaning.Code)
            .Where(code => said.Meanings(FactKind.Need).All(n => n.Meaning.Code != code || !n.Fact.IsSaid || n.Fact.Hit.Term.YieldsTo.Any(needs.Contains))).ToHashSet();
        needs = needs.RemoveAll(general.Contains);
        return soFar with { Needs = needs.RemoveAll(refused.Contains), RefusedNeeds = refused, Evidence = evidence };

        // "un psy mais pas un psychiatre" still wants the need; "dentiste, non pas dentiste" does not.
        bool IsWithdrawn(string code, Hit hit) =>
            !saidWords.Any(s => s.Code == code) || saidWords.Contains((code, Words(said, hit)));
    }

    private static string Words(Said said, Hit hit) =>
        string.Join(' ', said.Text.Tokens.AsSpan(hit.Start, hit.End - hit.Start).ToArray().Select(t => t.Text));
}
