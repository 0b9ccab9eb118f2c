using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Questions;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// What the matches at hand would be worth to somebody of whom one thing more is true (<c>docs/questions.md</c>): nothing is searched again,
/// the same services are judged again by their rules.
/// </summary>
internal sealed class Forecast
{
    /// <summary>Who is turned away has come for nothing, and goes back for nothing.</summary>
    private const double ThereAndBack = 2;

    private readonly ImmutableArray<Match> candidates;
    private readonly ServiceQuery query;
    private readonly Gazetteer gazetteer;
    private readonly Func<Match, ServiceQuery, double?> suppose;

    /// <summary>Whether the person said what they want first: then no answer changes the order.</summary>
    private readonly bool isOrdered;

    /// <param name="candidates">In the order in which they would be shown.</param>
    /// <param name="query">What is known.</param>
    /// <param name="isOrdered">Whether the person said what they want first.</param>
    /// <param name="knowledge">Judges, and finds the quarters that are asked about.</param>
    public Forecast(ImmutableArray<Match> candidates, ServiceQuery query, bool isOrdered, KnowledgeSnapshot knowledge) =>
        (this.candidates, this.query, this.isOrdered, gazetteer, suppose) = (candidates, query, isOrdered, knowledge.Gazetteer, knowledge.Matcher.Supposing(query));

    /// <summary>What would come of it if these facts hold.</summary>
    public Prospect If(ImmutableArray<Fact> facts)
    {
        var supposed = facts.Aggregate(query, With);
        var (lost, shown, asked) = (0.0, (double?)null, (double?)null);
        foreach (var match in candidates)
        {
            var cost = suppose(match, supposed);
            if (cost is { } received)
            {
                shown ??= lost + received;
                asked = asked is { } best && (isOrdered || best <= received) ? best : received;
            }
            else if (shown is null)
            {
                lost += ThereAndBack * WayTo(match);
            }
        }

        return new Prospect(shown ?? lost, asked ?? 0);
    }

    private static double WayTo(Match match) => match.Terms is [{ Code: "travel" or "zone" or "remote" } way, ..] ? way.Minutes : 0;

    private ServiceQuery With(ServiceQuery now, Fact fact) => fact.Name switch
    {
        AnswerNames.Coverage => now with { Coverage = fact.Code, ProbableCoverage = null },
        AnswerNames.Age => now with { Age = int.Parse(fact.Code, System.Globalization.CultureInfo.InvariantCulture) },
        AnswerNames.Audience when fact.IsNot => now with { NotAudiences = now.NotAudiences.Add(fact.Code) },
        AnswerNames.Audience => now with { Audiences = now.Audiences.Add(fact.Code) },
        AnswerNames.Situation when fact.IsNot => now with { NotSituations = now.NotSituations.Add(fact.Code) },
        AnswerNames.Situation => now with { Situations = now.Situations.Add(fact.Code) },
        Fact.Zone when fact.IsNot => now with { NotZones = now.NotZones.Add(fact.Code) },
        AnswerNames.Place => now with { Place = gazetteer.Find(fact.Code) ?? now.Place },
        _ => now,
    };
}

/// <summary>Two ways on, for somebody of whom something is true; both in the minutes of the ranking.</summary>
/// <param name="Shown">They see the results as they are now, go down the list, and lose the way there and back to each door that turns them away.</param>
/// <param name="Asked">They are asked first, and go to the best that receives them; 0 when nothing does, and nobody goes anywhere.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Prospect(double Shown, double Asked)
{
    /// <summary>What the question spares them, never less than 0.</summary>
    public double Gain => Shown - Asked;
}
