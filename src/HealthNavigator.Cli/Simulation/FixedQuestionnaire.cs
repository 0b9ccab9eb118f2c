using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using NodaTime;

namespace HealthNavigator.Cli.Simulation;

/// <summary>
/// What a form would do: the same seven questions to everybody, in the same order (need, town, age, cover, who you are, your situation,
/// referral), answered with a tap and never misunderstood, then the same matcher. People keep private what they keep private in talk.
/// </summary>
internal static class FixedQuestionnaire
{
    public const int Questions = 7;
    private const int Page = 3;
    private const int MostPages = 5;

    public static TalkOutcome Run(Resident person, KnowledgeSnapshot knowledge, SuitabilityReference reference, Instant at)
    {
        var verdicts = new Verdicts(person, knowledge, reference, at);
        var query = person.Manner.KeepsPrivate
            ? new ServiceQuery { At = at, Needs = person.Needs, Place = person.Home }
            : person.Truth(at, knowledge.Taxonomies) with { Coverage = person.Manner.DoesNotKnowCover ? "unknown" : person.Coverage };
        var seen = 0;
        foreach (var match in knowledge.Matcher.Match(query).Offered.Take(Page * MostPages))
        {
            if (verdicts.IsServed) break;
            verdicts.See(match.Service.Id, match.Eligibility == Truth.Yes);
            seen++;
        }

        return verdicts.Outcome(Questions) with { AtFirstSight = verdicts.IsServed && seen <= Page };
    }
}
