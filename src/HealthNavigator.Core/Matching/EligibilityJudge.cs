using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// Evaluates eligibility in three values. Unknown never excludes; a declined answer stays unknown; adding a fact only ever turns unknown
/// into yes or no.
/// </summary>
public sealed class EligibilityJudge(Gazetteer gazetteer)
{
    internal const string Professional = "professional";

    public Verdict Judge(ImmutableArray<EligibilityRule> rules, ServiceQuery query) =>
        Judge(rules, query, query.Place is { } place ? new Whereabouts(gazetteer, place) : null);

    /// <summary>The same, when it is known already where the person of the query is.</summary>
    internal Verdict Judge(ImmutableArray<EligibilityRule> rules, ServiceQuery query, Whereabouts? where)
    {
        if (rules.IsEmpty) return Verdict.Open;
        var verdicts = ImmutableArray.CreateBuilder<RuleVerdict>(rules.Length);
        var all = Truth.Yes;
        foreach (var rule in rules)
        {
            var one = Judge(rule, query, where);
            verdicts.Add(one);
            all = all.And(one.IsStep ? Truth.Yes : one.Truth);
        }

        return new Verdict(all, verdicts.MoveToImmutable());
    }

    private RuleVerdict Judge(EligibilityRule rule, ServiceQuery query, Whereabouts? where)
    {
        var verdict = rule switch
        {
            EligibilityRule.Territory territory => Territory(territory, query, where),
            EligibilityRule.Age age => Age(age, query),
            EligibilityRule.Audience audience => Audience(audience, query),
            EligibilityRule.Situation situation => Situation(situation, query),
            EligibilityRule.Coverage coverage => Coverage(coverage, query),
            EligibilityRule.UsualCoverage usual => UsualCoverage(usual, query),
            EligibilityRule.Referral referral => new RuleVerdict(
                Truth.Unknown,
                new MatchReason("referral", [new ReasonArgument("by", ReasonArgumentKind.Text, [], referral.By)]),
                [],
                [],
                IsStep: true),
            EligibilityRule.Unconditional unconditional => new RuleVerdict(
                Truth.Yes, new MatchReason($"unconditional-{string.Join("-", unconditional.Of.Order(StringComparer.Ordinal))}"), [], []),
            EligibilityRule.Any any => Any(any, query, where),
            _ => throw new InvalidOperationException($"No judgement for {rule.GetType().Name}."),
        };
        // What does not exclude is not worth a question.
        return rule.Firm || verdict.Truth == Truth.Yes ? verdict : verdict with { Truth = Truth.Unknown, SettledBy = [], Settling = [], IsSoft = verdict.Truth == Truth.Unknown };
    }

    private RuleVerdict Territory(EligibilityRule.Territory rule, ServiceQuery query, Whereabouts? where)
    {
        var zones = new ReasonArgument("zones", ReasonArgumentKind.Zone, rule.Zones);
        if (where is not { Place: var place }) return Unknown("territory", zones, [AnswerNames.Place], []);
        var open = rule.Zones.Where(zone => !query.NotZones.Contains(zone)).ToImmutableArray();
        var truth = open.Aggregate(Truth.No, (any, zone) => any.Or(where.Within(zone)));
        if (truth != Truth.Unknown) return Settled(truth, "territory", zones);
        var undecided = open.Where(zone => where.Within(zone) == Truth.Unknown).ToImmutableArray();
        var quarters = undecided.Where(zone => gazetteer.Find(zone)?.Kind == PlaceKind.Quarter).ToImmutableArray();
        if (quarters.Length > 0) return Unknown("territory", zones, [AnswerNames.Quarter], quarters);
        return Unknown("territory", zones, ReachJudge.IsArea(place) ? [AnswerNames.Place] : [], []);
    }

    private static RuleVerdict Age(EligibilityRule.Age rule, ServiceQuery query)
    {
        var bounds = (rule.From, rule.To) switch
        {
            ({ } from, { } to) => new MatchReason("age-between", [Number("from", from), Number("to", to)]),
            ({ } from, null) => new MatchReason("age-from", [Number("from", from)]),
            (null, var to) => new MatchReason("age-to", [Number("to", to ?? 0)]),
        };
        var truth = AgeTruth(rule, query);
        return new RuleVerdict(truth, bounds, truth == Truth.Unknown ? [AnswerNames.Age] : [], []);
    }

    /// <summary>An audience that was said narrows the age: it decides only when its whole span lies inside or outside the rule.</summary>
    internal static Truth AgeTruth(EligibilityRule.Age rule, ServiceQuery query)
    {
        var (from, to) = (rule.From ?? 0, rule.To ?? int.MaxValue);
        if (query.Age is { } age) return (age >= from && age <= to).ToTruth();
        foreach (var (audience, least, most) in AgeGroups.All)
        {
            if (!query.Audiences.Contains(audience)) continue;
            if (least >= from && most <= to) return Truth.Yes;
            if (most < from || least > to) return Truth.No;
        }

        return Truth.Unknown;
    }

    private static RuleVerdict Audience(EligibilityRule.Audience rule, ServiceQuery query)
    {
        var argument = new ReasonArgument("audiences", ReasonArgumentKind.Audience, rule.AnyOf);
        var truth = rule.AnyOf.Aggregate(Truth.No, (any, code) => any.Or(Belongs(code, query)));
        if (truth != Truth.Unknown) return Settled(truth, "audience", argument);
        return Unknown("audience", argument, [AnswerNames.Audience], [.. rule.AnyOf.Where(code => Belongs(code, query) == Truth.Unknown)]);
    }

    internal static Truth Belongs(string audience, ServiceQuery query)
    {
        if (query.Audiences.Contains(audience)) return Truth.Yes;
        if (query.NotAudiences.Contains(audience)) return Truth.No;
        return query.Age is { } age ? AgeGroups.Belongs(audience, age) : Truth.Unknown;
    }

    private static RuleVerdict Situation(EligibilityRule.Situation rule, ServiceQuery query)
    {
        var argument = new ReasonArgument("situations", ReasonArgumentKind.Situation, rule.AnyOf);
        if (rule.AnyOf.Any(query.Situations.Contains)) return Settled(Truth.Yes, "situation", argument);
        // Whoever does not say to be a professional is not one here.
        var undecided = rule.AnyOf.Where(code => !query.NotSituations.Contains(code) && (code != Professional || query.Professional)).ToImmutableArray();
        var canBeReferred = rule.AnyOf.Contains(EligibilityRule.Situation.Referred);
        if (undecided.IsEmpty && canBeReferred) return new RuleVerdict(Truth.Unknown, new MatchReason("referral-needed", [argument]), [], [], IsStep: true);
        if (undecided.IsEmpty) return Settled(Truth.No, "situation", argument);
        var others = undecided.Remove(EligibilityRule.Situation.Referred);
        return others.IsEmpty
            ? Unknown("situation", argument, [AnswerNames.Referral], undecided)
            : Unknown("situation", argument, [AnswerNames.Situation], undecided);
    }

    private static RuleVerdict Coverage(EligibilityRule.Coverage rule, ServiceQuery query)
    {
        var argument = new ReasonArgument("coverages", ReasonArgumentKind.Coverage, rule.AnyOf);
        return query.Coverage is null or "unknown"
            ? Unknown(CoverageReason(rule, query), argument, query.Coverage is null ? [AnswerNames.Coverage] : [], rule.AnyOf)
            : Settled(rule.AnyOf.Contains(query.Coverage).ToTruth(), "coverage", argument);
    }

    private static string CoverageReason(EligibilityRule.Coverage rule, ServiceQuery query) => query.ProbableCoverage is not { } probable ? "coverage"
        : rule.AnyOf.Contains(probable) ? "coverage-probable" : "coverage-not-probable";

    /// <summary>To confirm in every case; no doubt about the person when what they said fits, and nothing to ask them about.</summary>
    private static RuleVerdict UsualCoverage(EligibilityRule.UsualCoverage rule, ServiceQuery query)
    {
        var argument = new ReasonArgument("coverages", ReasonArgumentKind.Coverage, rule.AnyOf);
        var fits = query.Coverage is { } coverage && rule.AnyOf.Contains(coverage);
        return new RuleVerdict(Truth.Unknown, new MatchReason("usual-coverage", [argument]), [], [], IsStep: fits, IsSoft: query.Coverage is null or "unknown");
    }

    private RuleVerdict Any(EligibilityRule.Any rule, ServiceQuery query, Whereabouts? where)
    {
        var parts = rule.Rules.Select(part => Judge(part, query, where)).ToImmutableArray();
        var truth = parts.Aggregate(Truth.No, (any, part) => any.Or(part.Truth));
        var telling = parts.FirstOrDefault(part => part.Truth == truth) ?? parts[0];
        var open = parts.Where(part => part.Truth == Truth.Unknown).ToImmutableArray();
        return truth != Truth.Unknown ? telling with { SettledBy = [], Settling = [] } : telling with
        {
            SettledBy = [.. open.SelectMany(part => part.SettledBy).Distinct()],
            Settling = [.. open.SelectMany(part => part.Settling).Distinct()],
            IsStep = open.All(part => part.IsStep),
            IsSoft = open.All(part => part.IsSoft),
        };
    }

    private static ReasonArgument Number(string name, int number) =>
        new(name, ReasonArgumentKind.Number, [number.ToString(CultureInfo.InvariantCulture)]);

    private static RuleVerdict Settled(Truth truth, string code, ReasonArgument argument) => new(truth, new MatchReason(code, [argument]), [], []);

    private static RuleVerdict Unknown(string code, ReasonArgument argument, ImmutableArray<string> settledBy, ImmutableArray<string> settling) =>
        new(Truth.Unknown, new MatchReason(code, [argument]), settledBy, settling);
}
