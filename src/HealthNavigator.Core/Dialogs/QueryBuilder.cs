using System.Collections.Immutable;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Questions;
using NodaTime;

namespace HealthNavigator.Core.Dialogs;

/// <summary>What the answers of a conversation ask of the matcher.</summary>
public static class QueryBuilder
{
    internal const string Professional = "professional";

    public static ServiceQuery Query(Conversation conversation, Gazetteer gazetteer, Instant at)
    {
        var answers = conversation.Answers;
        return new ServiceQuery
        {
            Needs = [.. answers.Affirmed(AnswerNames.Need)],
            Named = [.. answers.Affirmed(AnswerNames.Service)],
            Place = answers.One(AnswerNames.Place) is { } place ? PlaceOf(place, gazetteer) : null,
            Coverage = answers.One(AnswerNames.Coverage),
            ProbableCoverage = answers.One(AnswerNames.Coverage) is null or Answers.NotKnown ? answers.One(Answers.ProbableCoverage) : null,
            Age = answers.Age,
            Audiences = [.. answers.Affirmed(AnswerNames.Audience)],
            NotAudiences = [.. answers.DeniedOf(AnswerNames.Audience)],
            Situations = [.. answers.Affirmed(AnswerNames.Situation)],
            NotSituations = [.. answers.DeniedOf(AnswerNames.Situation)],
            NotZones = [.. answers.DeniedOf(Fact.Zone)],
            At = at,
            Professional = answers.Affirmed(AnswerNames.Situation).Contains(Professional),
            Reach = conversation.Reach,
            Order = answers.One(AnswerNames.Order) switch
            {
                Commands.Nearest => MatchOrder.Nearest,
                Commands.Soonest => MatchOrder.Soonest,
                _ => MatchOrder.Best,
            },
        };
    }

    /// <summary>A place by code, or the position that <see cref="PositionCode"/> wrote.</summary>
    public static Place? PlaceOf(string code, Gazetteer gazetteer)
    {
        if (PositionCode.Parse(code) is not { } position) return gazetteer.Find(code);
        if (position.Commune is null) return gazetteer.Near(position.Point, position.AccuracyKm);
        return gazetteer.Find(position.Commune)?.AtAddress(position.Point, position.AccuracyKm);
    }
}
