using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The simple rules of a service as bits: an age, one list of audiences, one of situations, one of coverages. It knows what it does not
/// know: a rule that does not fit is left to the judge, and the mask then says less, never something else.
/// </summary>
internal readonly struct EligibilityMask
{
    private readonly EligibilityRule.Age? age;
    private readonly Part audiences;
    private readonly Part situations;
    private readonly Part coverages;

    /// <summary>Whether every rule that may say no is held here.</summary>
    private readonly bool isWhole;

    public EligibilityMask(ImmutableArray<EligibilityRule> rules, TaxonomyBits bits)
    {
        isWhole = true;
        foreach (var rule in rules)
        {
            switch (rule)
            {
                case EligibilityRule.Age years when age is null:
                    age = years;
                    break;
                case EligibilityRule.Audience audience when audiences.IsNone && bits.Audiences.All(audience.AnyOf) is { } mask:
                    audiences = new Part(mask, audience.Firm);
                    break;
                case EligibilityRule.Situation situation when situations.IsNone && !situation.AnyOf.Contains(EligibilityRule.Situation.Referred) && bits.Situations.All(situation.AnyOf) is { } mask:
                    situations = new Part(mask, situation.Firm);
                    break;
                case EligibilityRule.Coverage coverage when coverages.IsNone && bits.Coverages.All(coverage.AnyOf) is { } mask:
                    coverages = new Part(mask, coverage.Firm);
                    break;
                case EligibilityRule.Unconditional or EligibilityRule.UsualCoverage or EligibilityRule.Referral:
                    break;
                case EligibilityRule.Territory:
                    isWhole &= !rule.Firm;
                    break;
                default:
                    isWhole &= !rule.Firm;
                    mayBeMet = true;
                    break;
            }
        }
    }

    /// <summary>Whether a rule about the person is left to the judge: meeting it could count in favour of the service.</summary>
    private readonly bool mayBeMet;

    /// <summary>Whether meeting a rule can count in favour of the service at all, whoever asks.</summary>
    public bool MayBeMadeForSomebody => mayBeMet || age is not null || !audiences.IsNone || !situations.IsNone || !coverages.IsNone;

    /// <summary>Whether the judge says no just when <see cref="Judge"/> does.</summary>
    public bool IsWhole => isWhole;

    /// <summary>What the rules say of a person, as far as the mask sees: never more doubt, and never less favour, than the judge finds.</summary>
    public MaskVerdict Judge(PersonMask person)
    {
        var verdict = new MaskVerdict(IsNo: false, Doubt.None, mayBeMet);
        if (!audiences.IsNone) verdict = verdict.And(audiences.Judge(person.AudiencesYes, person.AudiencesNo), audiences.IsFirm);
        if (!situations.IsNone) verdict = verdict.And(situations.Judge(person.SituationsYes, person.SituationsNo), situations.IsFirm);
        if (!coverages.IsNone) verdict = verdict.And(person.IsCoverageKnown ? coverages.Judge(person.Coverage, ~person.Coverage) : Truth.Unknown, coverages.IsFirm);
        if (age is not null) verdict = verdict.And(EligibilityJudge.AgeTruth(age, person.Query), age.Firm);
        return verdict;
    }

    /// <summary>One list of which one code is enough.</summary>
    private readonly struct Part(ulong mask, bool firm)
    {
        public bool IsNone => mask == 0;

        public bool IsFirm => firm;

        public Truth Judge(ulong yes, ulong no) => (mask & yes) != 0 ? Truth.Yes : (mask & ~no) == 0 ? Truth.No : Truth.Unknown;
    }
}
