using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Synthesis;

/// <summary>Draws who is received: nearly half of the services turn nobody away, the others have one condition or two.</summary>
internal sealed class SyntheticRules(Taxonomies taxonomies, Random random)
{
    private readonly ImmutableArray<string> coverages = taxonomies.Coverages.Codes.Remove("unknown");
    private readonly ImmutableArray<string> situations = [.. taxonomies.Situations.Codes.Where(code => code is not ("professional" or "no-referral"))];

    public ImmutableArray<EligibilityRule> Draw(Place home) => random.Next(100) switch
    {
        < 45 => [],
        < 88 => [Rule(home)],
        _ => [Rule(home), Rule(home)],
    };

    public string OneOf(ImmutableArray<string> codes) => codes[random.Next(codes.Length)];

    private EligibilityRule Rule(Place home)
    {
        EligibilityRule rule = random.Next(100) switch
        {
            < 22 => Age(),
            < 42 => new EligibilityRule.Audience(Some(taxonomies.Audiences.Codes, 2)),
            < 58 => new EligibilityRule.Coverage(Some(coverages, 3)),
            < 68 => new EligibilityRule.Territory([home.Department is { } department && random.Next(2) == 0 ? $"dep:{department}" : home.Code]),
            < 76 => new EligibilityRule.Situation(Some(situations, 2)),
            < 82 => new EligibilityRule.Any([Age(), new EligibilityRule.Audience(Some(taxonomies.Audiences.Codes, 2))]),
            < 92 => new EligibilityRule.Unconditional(["coverage"]),
            _ => new EligibilityRule.Referral(new LocalizedText([new("en", "a doctor"), new("fr", "un médecin")])),
        };
        return rule with { Firm = rule is EligibilityRule.Unconditional or EligibilityRule.Referral || random.Next(5) != 0 };
    }

    private EligibilityRule.Age Age() => random.Next(4) switch
    {
        0 => new EligibilityRule.Age(18, 25),
        1 => new EligibilityRule.Age(18, null),
        2 => new EligibilityRule.Age(null, 17),
        _ => new EligibilityRule.Age(60, null),
    };

    private ImmutableArray<string> Some(ImmutableArray<string> codes, int most) =>
        [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => OneOf(codes)).Distinct()];
}
