using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>What the searches of one query share: what is asked, and what was found out once. For one thread.</summary>
internal sealed class Asking(ServiceIndex index, ServiceQuery query, Whereabouts? where, PersonMask person, Ranking weights)
{
    private List<(string Zone, Truth Truth)>? zones;

    public ServiceIndex Index => index;

    public ServiceQuery Query => query;

    /// <summary>Null when nothing is known of where the person is.</summary>
    public Whereabouts? Where => where;

    public PersonMask Person => person;

    public Ranking Weights => weights;

    /// <summary>Doors that are farther are not reached, in kilometres.</summary>
    public double RadiusKm => weights.RadiusKm * query.Reach;

    /// <summary>The zones in use that may hold the person; none when nothing is known of where they are.</summary>
    public List<(string Zone, Truth Truth)> Zones => zones ??= where is null ? [] : index.Zones.Holding(where);
}
