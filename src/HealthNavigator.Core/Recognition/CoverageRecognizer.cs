namespace HealthNavigator.Core.Recognition;

/// <summary>
/// The person's health coverage. What is asked for says nothing of the status and is a need for help with rights; what is missing says
/// what its row states ("pas de mutuelle"); what ended is none.
/// </summary>
internal sealed class CoverageRecognizer : IRecognizer
{
    private const string Rights = "health-rights";

    public Understanding Recognize(Said said, Understanding soFar)
    {
        var denied = soFar.DeniedCoverages;
        var evidence = soFar.Evidence;
        var needs = soFar.Needs;
        (string Code, double Strength)? best = null;
        foreach (var (fact, meaning) in said.Meanings(FactKind.Coverage))
        {
            if (said.IsOfOthers(fact.Hit)) continue;
            var lacking = fact.Scope is CueCode.Not or CueCode.Refusal or CueCode.Lack or CueCode.Without or CueCode.Lapsed;
            if (fact.Scope is CueCode.Ask && !IsForCare(said, fact.Hit) && !soFar.RefusedNeeds.Contains(Rights))
            {
                needs = Said.With(needs, Rights);
                evidence = evidence.Add(fact.Hit.Because(new(FactKind.Need, Rights), "asked-for"));
                continue;
            }

            var code = fact.Scope switch
            {
                CueCode.Ask => meaning.Code == CoverageRules.AnyCoverage ? null : meaning.Code,
                CueCode.Pending => CoverageRules.Pending,
                CueCode.Unsure => CoverageRules.Unknown,
                CueCode.Lapsed => fact.Hit.Term.IfLacking ?? CoverageRules.None,
                _ when lacking => fact.Hit.Term.IfLacking,
                _ => meaning.Code == CoverageRules.AnyCoverage ? null : meaning.Code,
            };
            if (lacking && meaning.Code != CoverageRules.AnyCoverage && meaning.Code != code) denied = Said.With(denied, meaning.Code);
            if (code is null)
            {
                if (lacking) evidence = evidence.Add(fact.Hit.Because(meaning, fact.Rule));
                continue;
            }

            code = CoverageRules.InCountry(code, said.Country, lacking);
            evidence = evidence.Add(fact.Hit.Because(new(FactKind.Coverage, code), fact.Rule));
            var strength = CoverageRules.Strength(code, derived: !fact.IsSaid) + ((fact.Hit.Term.Weight - 1) / 10);
            if (best is null || strength > best.Value.Strength) best = (code, strength);
        }

        // "ni AME ni CSS": who has none of the covers for people without means has none.
        if (best is null && denied.Contains("ame") && denied.Contains("c2s")) best = (CoverageRules.None, 0);
        var coverage = best?.Code;
        var isMissing = coverage is CoverageRules.None or CoverageRules.HealthInsuranceOnly || (coverage is null && !denied.IsEmpty);
        if (isMissing && needs.IsEmpty && soFar.RefusedNeeds.IsEmpty && said.Context.Asked == "need"
            && said.Meanings(FactKind.Coverage).All(m => !m.Fact.IsSaid || m.Fact.Hit.HasOwnCue || m.Meaning.Code == CoverageRules.None))
        {
            // Who answers "what do you need?" only with the cover that is gone or missing wants it, or wants it back.
            needs = Said.With(needs, Rights);
            evidence = evidence.Add(said.Meanings(FactKind.Coverage).First().Fact.Hit.Because(new(FactKind.Need, Rights), "derived"));
        }

        return soFar with
        {
            Coverage = coverage,
            DeniedCoverages = coverage is null ? denied : denied.Remove(coverage),
            Needs = needs,
            Evidence = evidence,
        };
    }

    /// <summary>"je cherche un dentiste avec l'AME": the care is what is asked for, the cover is how it is paid.</summary>
    private static bool IsForCare(Said said, Hit cover) => said.Of(FactKind.Need).Any(n => n.IsSaid && n.Hit.Code != Rights && n.Hit.End <= cover.Start
        && !Enumerable.Range(n.Hit.End, cover.Start - n.Hit.End + 1).Any(said.Text.IsBreakBefore));
}
