using System.Collections.Immutable;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// Several needs at once, one step each: the best service for every need, rights first where it is the health cover that blocks the rest.
/// </summary>
/// <param name="Steps">The needs that each service answers and none before it, in the order in which to go there.</param>
internal sealed record Plan(ImmutableArray<(ImmutableArray<string> Needs, Match Match)> Steps)
{
    private const string Rights = "health-rights";
    private const int MostSteps = 3;

    /// <summary>Null where one service answers everything that can be answered: then there is nothing to plan.</summary>
    public static Plan? Of(Search search)
    {
        if (search.Query.Needs.Length < 2 || search.Query.Order != MatchOrder.Best) return null;
        var left = search.Query.Needs;
        var steps = new List<(ImmutableArray<string> Needs, Match Match)>();
        foreach (var match in search.Found.Offered)
        {
            var answered = left.Where(match.Needs.Contains).ToImmutableArray();
            if (answered.IsEmpty) continue;
            steps.Add((answered, match));
            left = left.RemoveRange(answered);
            if (left.IsEmpty || steps.Count == MostSteps) break;
        }

        if (steps.Count < 2) return null;
        var isBlocked = search.Query.Coverage is "none" or "pending" or "unknown" || IsKeptOutForWantOfCover(search);
        return new Plan([.. steps.OrderBy(step => isBlocked && step.Needs.Contains(Rights) ? 0 : 1)]);
    }

    /// <summary>The matches with those of the plan first, in its order.</summary>
    public ImmutableArray<Match> First(ImmutableArray<Match> offered)
    {
        var planned = Steps.Select(step => step.Match).ToImmutableArray();
        return [.. planned, .. offered.Except(planned)];
    }

    /// <summary>
    /// The service that opens a cover, when cover is what keeps the person from everything that answers the need; null otherwise.
    /// </summary>
    public static Match? RightsFirst(Search search, TurnContext turn)
    {
        if (!search.Found.Offered.IsEmpty || search.Query.Needs.Contains(Rights) || !IsKeptOutForWantOfCover(search)) return null;
        return turn.Knowledge.Matcher.Best(search.Query with { Needs = [Rights], Named = [] }, int.MaxValue).FirstOrDefault(match => match.Eligibility == Truth.Yes);
    }

    /// <summary>A cover that a service does not take is no lack of cover: opening rights would lead that person nowhere.</summary>
    private static bool IsKeptOutForWantOfCover(Search search) =>
        search.Query.Coverage is null or "none" or "pending" or "unknown" && search.Found.NearMisses.Any(miss => miss.Reason.Code == "coverage");
}
