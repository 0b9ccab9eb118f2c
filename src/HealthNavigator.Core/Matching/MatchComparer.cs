namespace HealthNavigator.Core.Matching;

/// <summary>Best first: by what the order asked for puts first, then by the cost, then by id, so that the order is always the same.</summary>
internal sealed class MatchComparer : IComparer<Match>
{
    public static readonly MatchComparer Instance = new();

    public int Compare(Match? x, Match? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var key = x.Key.CompareTo(y.Key);
        if (key != 0) return key;
        var cost = x.Cost.CompareTo(y.Cost);
        return cost != 0 ? cost : string.CompareOrdinal(x.Service.Id, y.Service.Id);
    }
}
