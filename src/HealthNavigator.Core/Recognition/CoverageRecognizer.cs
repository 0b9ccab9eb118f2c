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
            var lacking = fact.Scope is CueCode.Not or CueCode.Refusal or CueCode.Lack or CueCode.Without or CueCode.Lapsed;
            if (fact.Scope is CueCode.Ask && !soFar.RefusedNeeds.Contains(Rights))
            {
                needs = Said.With(needs, Rights);
                evidence = evidence.Add(fact.Hit.Because(new(FactKind.Need, Rights), "asked-for"));
                continue;
            }

            var code = fact.Scope switch
            {
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

        var coverage = best?.Code;
        return soFar with
        {
            Coverage = coverage,
            DeniedCoverages = coverage is null ? denied : denied.Remove(coverage),
            Needs = needs,
            Evidence = evidence,
        };
    }
}
