using System.Collections.Immutable;

namespace HealthNavigator.Core.Facts;

/// <summary>The audiences that follow from an age, the only place where their limits stand.</summary>
internal static class AgeGroups
{
    /// <summary>Each with the whole years it spans, both ends inclusive.</summary>
    public static readonly ImmutableArray<(string Audience, int Least, int Most)> All = [("children", 0, 17), ("youth-18-25", 18, 25), ("elderly", 65, 150)];

    public static readonly ImmutableArray<string> Audiences = [.. All.Select(group => group.Audience)];

    /// <summary>Unknown for an audience that follows from no age.</summary>
    public static Truth Belongs(string audience, int age)
    {
        foreach (var (group, least, most) in All)
        {
            if (group == audience) return (age >= least && age <= most).ToTruth();
        }

        return Truth.Unknown;
    }
}
