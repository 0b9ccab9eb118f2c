using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// Travel times estimated from the straight line, for where nothing better is known. The paces and their sources stand in
/// <c>docs/decisions/2026-11-23-ranking.md</c>.
/// </summary>
public sealed record TravelPaces
{
    public static readonly TravelPaces Default = new();

    public TravelPace Walk { get; init; } = new(0, 0, 14, 21);

    public TravelPace Transit { get; init; } = new(10, 20, 2.5, 6);

    public TravelPace Car { get; init; } = new(5, 15, 1.6, 3.1);

    /// <summary>Added (at a right angle) to a distance of which one end stands for an area, in kilometres.</summary>
    public double AreaKm { get; init; } = 1;

    /// <summary>
    /// The likely way: on foot or by public transport, whichever is expected to take less. A car is never assumed. Never less for a longer
    /// straight line.
    /// </summary>
    /// <param name="km">Straight line in kilometres.</param>
    /// <param name="approximate">Whether one of its ends stands for an area.</param>
    public TravelEstimate Likely(double km, bool approximate)
    {
        var way = Way(km, approximate);
        return Walk.Expected(way) <= Transit.Expected(way) ? Walk.Over(TravelMode.Walk, way) : Transit.Over(TravelMode.Transit, way);
    }

    /// <summary>The same where the way on foot is known better than by the straight line.</summary>
    public TravelEstimate Likely(double km, bool approximate, TravelEstimate walk) =>
        Transit.Over(TravelMode.Transit, Way(km, approximate)) is var ride && walk.ExpectedMinutes <= ride.ExpectedMinutes ? walk : ride;

    /// <summary>What <see cref="Likely(double, bool)"/> expects, in minutes.</summary>
    public double LikelyMinutes(double km, bool approximate)
    {
        var way = Way(km, approximate);
        return Math.Min(Walk.Expected(way), Transit.Expected(way));
    }

    /// <summary>All modes, the likely one first.</summary>
    public ImmutableArray<TravelEstimate> All(double km, bool approximate)
    {
        var likely = Likely(km, approximate);
        var way = Way(km, approximate);
        var other = likely.Mode == TravelMode.Walk ? Transit.Over(TravelMode.Transit, way) : Walk.Over(TravelMode.Walk, way);
        return [likely, other, Car.Over(TravelMode.Car, way)];
    }

    public static TravelPaces Read(ContentNode? node)
    {
        if (node is null) return Default;
        node.ExpectKeys("walk", "transit", "car", "area-km");
        return new TravelPaces
        {
            Walk = Pace(node.Get("walk"), Default.Walk),
            Transit = Pace(node.Get("transit"), Default.Transit),
            Car = Pace(node.Get("car"), Default.Car),
            AreaKm = node.Number("area-km") ?? Default.AreaKm,
        };
    }

    private double Way(double km, bool approximate) => approximate ? Math.Sqrt((km * km) + (AreaKm * AreaKm)) : km;

    private static TravelPace Pace(ContentNode? node, TravelPace otherwise)
    {
        if (node is null) return otherwise;
        node.ExpectKeys("start-least", "start-most", "per-km-least", "per-km-most");
        var pace = new TravelPace(
            node.Number("start-least") ?? otherwise.StartLeast,
            node.Number("start-most") ?? otherwise.StartMost,
            node.Number("per-km-least") ?? otherwise.PerKmLeast,
            node.Number("per-km-most") ?? otherwise.PerKmMost);
        if (pace.IsSound) return pace;
        node.Fault("range-reversed", pace.ToString());
        return otherwise;
    }
}
