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
    private readonly bool isAgeFirm;
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
                    (age, isAgeFirm) = (years, years.Firm);
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

    /// <summary>No, when a rule is surely not met; unknown, when one is surely undecided; else yes, as far as the mask sees.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="isAll">True when the judge says no just when this does.</param>
    /// <param name="mayBeMadeForThem">Whether a rule about the person is met, or may be.</param>
    public Truth Judge(PersonMask person, out bool isAll, out bool mayBeMadeForThem)
    {
        isAll = isWhole;
        mayBeMadeForThem = mayBeMet;
        var all = Truth.Yes;
        if (!audiences.IsNone) all = all.And(Met(audiences.Judge(person.AudiencesYes, person.AudiencesNo), ref mayBeMadeForThem));
        if (!situations.IsNone) all = all.And(Met(situations.Judge(person.SituationsYes, person.SituationsNo), ref mayBeMadeForThem));
        if (!coverages.IsNone) all = all.And(Met(person.IsCoverageKnown ? coverages.Judge(person.Coverage, ~person.Coverage) : coverages.Unsaid, ref mayBeMadeForThem));
        if (age is not null) all = all.And(Met(Firmly(EligibilityJudge.AgeTruth(age, person.Query), isAgeFirm), ref mayBeMadeForThem));
        return all;
    }

    private static Truth Met(Truth truth, ref bool isMet)
    {
        isMet |= truth == Truth.Yes;
        return truth;
    }

    /// <summary>
    /// A rule that is not firm never says no, and a doubt about it costs less than a firm one: here, where only the least cost counts, it is none.
    /// </summary>
    private static Truth Firmly(Truth truth, bool firm) => firm ? truth : truth == Truth.No ? Truth.Unknown : Truth.Yes;

    /// <summary>One list of which one code is enough.</summary>
    private readonly struct Part(ulong mask, bool firm)
    {
        public bool IsNone => mask == 0;

        /// <summary>What it says of somebody who has said nothing about it.</summary>
        public Truth Unsaid => Firmly(Truth.Unknown, firm);

        public Truth Judge(ulong yes, ulong no) => mask == 0 || (mask & yes) != 0 ? Truth.Yes
            : Firmly((mask & ~no) == 0 ? Truth.No : Truth.Unknown, firm);
    }
}
