using FsCheck;
using FsCheck.Xunit;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Matching;

/// <summary>What must hold of all rules and all people.</summary>
public sealed class EligibilityPropertyTests
{
    private static readonly EligibilityJudge Judge = new(Repository.Snapshot.Gazetteer);

    /// <summary>The heart of the product: a person who says more is never told something else, only something surer.</summary>
    [Property(MaxTest = 1000)]
    public void Verdict_AsMoreIsSaid_OnlyTurnsUnknownIntoYesOrNo(DoNotSize<int> any)
    {
        var person = new RandomPerson(any.Item);
        var rules = person.Rules();
        var steps = person.Telling().ToList();
        var withPlace = steps.Select(person.Homing).ToList();
        AssertSurer(rules, steps);
        AssertSurer(rules, [.. withPlace.Select(pair => pair.Coarse)]);
        AssertSurer(rules, [.. withPlace.Select(pair => pair.Exact)]);
        AssertSurer(rules, [steps[^1], withPlace[^1].Coarse, withPlace[^1].Exact]);
    }

    /// <summary>An unknown that names a question must be settled by some answer to it: nobody is asked for nothing.</summary>
    [Property(MaxTest = 1000)]
    public void Unknown_OfAPersonOfWhomAllWasSaid_AsksNothingAboutThem(DoNotSize<int> any)
    {
        var person = new RandomPerson(any.Item);
        var told = person.Homing(person.Telling().Last()).Exact;
        foreach (var rule in Judge.Judge(person.Rules(), told).Of(Truth.Unknown))
            Assert.DoesNotContain(rule.SettledBy, name => name is AnswerNames.Age or AnswerNames.Coverage or AnswerNames.Audience or AnswerNames.Situation or AnswerNames.Referral);
    }

    [Property(MaxTest = 1000)]
    public void Verdict_OfRulesThatNeverSayNo_IsNeverNo(DoNotSize<int> any)
    {
        var person = new RandomPerson(any.Item);
        var mild = person.Rules().Select(rule => rule is EligibilityRule.Situation situation
            ? situation with { AnyOf = [.. situation.AnyOf, EligibilityRule.Situation.Referred] } : rule with { Firm = false });
        foreach (var query in person.Telling()) Assert.NotEqual(Truth.No, Judge.Judge([.. mild], query).Truth);
    }

    private static void AssertSurer(System.Collections.Immutable.ImmutableArray<EligibilityRule> rules, List<ServiceQuery> steps)
    {
        foreach (var (before, after) in steps.Zip(steps.Skip(1)))
        {
            var (first, then) = (Judge.Judge(rules, before), Judge.Judge(rules, after));
            Assert.True(first.Truth == Truth.Unknown || first.Truth == then.Truth, $"{first.Truth} became {then.Truth}:\n{string.Join('\n', rules)}\n{before}\n{after}");
            foreach (var (one, other) in first.Rules.Zip(then.Rules))
                Assert.True(one.Truth == Truth.Unknown || one.Truth == other.Truth, $"{one.Truth} became {other.Truth}: {one.Reason.Code}\n{before}\n{after}");
        }
    }
}
