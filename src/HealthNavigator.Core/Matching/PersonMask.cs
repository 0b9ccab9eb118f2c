using System.Collections.Immutable;
using System.Numerics;

using HealthNavigator.Core.Facts;
namespace HealthNavigator.Core.Matching;

/// <summary>What a query says of the person, as bits: for looking at thousands of services without judging each of them.</summary>
internal sealed class PersonMask
{
    public PersonMask(ServiceQuery query, TaxonomyBits bits)
    {
        Needs = bits.Needs.Of(query.Needs);
        // With a need that has no bit, or stands twice, nothing can be counted: then every service is held to answer them all.
        CountsNeeds = query.Needs.Length > 0 && BitOperations.PopCount(Needs) == query.Needs.Length;
        Audiences = bits.Audiences.Of(query.Audiences);
        (AudiencesYes, AudiencesNo) = (Audiences, NotSaid(query.NotAudiences, query.Audiences, bits.Audiences));
        foreach (var code in AgeGroups.Audiences)
        {
            if (query.Audiences.Contains(code) || query.NotAudiences.Contains(code) || query.Age is null) continue;
            if (EligibilityJudge.Belongs(code, query) == Facts.Truth.Yes) AudiencesYes |= bits.Audiences.Of(code);
            else AudiencesNo |= bits.Audiences.Of(code);
        }

        SituationsYes = bits.Situations.Of(query.Situations);
        SituationsNo = NotSaid(query.NotSituations, query.Situations, bits.Situations) & ~bits.Situations.Of(Directory.EligibilityRule.Situation.Referred);
        if (!query.Professional && !query.Situations.Contains(EligibilityJudge.Professional)) SituationsNo |= bits.Situations.Of(EligibilityJudge.Professional);
        IsCoverageKnown = query.Coverage is not (null or "unknown");
        Coverage = query.Coverage is { } coverage ? bits.Coverages.Of(coverage) : 0;
        Query = query;
    }

    private static ulong NotSaid(ImmutableHashSet<string> denied, ImmutableHashSet<string> said, CodeBits bits)
    {
        ulong mask = 0;
        foreach (var code in denied)
        {
            if (!said.Contains(code)) mask |= bits.Of(code);
        }

        return mask;
    }

    public ServiceQuery Query { get; }

    public ulong Needs { get; }

    public bool CountsNeeds { get; }

    /// <summary>As said, without what follows from the age.</summary>
    public ulong Audiences { get; }

    public ulong AudiencesYes { get; }

    public ulong AudiencesNo { get; }

    public ulong SituationsYes { get; }

    public ulong SituationsNo { get; }

    public bool IsCoverageKnown { get; }

    /// <summary>0 when it is not known, or has no bit.</summary>
    public ulong Coverage { get; }
}
