using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Directory;

/// <summary>How lasting a service is, as its source says.</summary>
public enum LifecycleState
{
    Ended,
    TimeLimited,
    Moving,
    Experiment,
    Planned,
    Threatened,
    Closed,
}

/// <summary>Said before anything else about the service.</summary>
/// <param name="State">What the source says of its life.</param>
/// <param name="From">First day, as precise as the source, inclusive; null when not said.</param>
/// <param name="To">Last day, inclusive; null when not said.</param>
/// <param name="Notice">The sentence that is said first.</param>
public sealed record Lifecycle(LifecycleState State, PartialDate? From, PartialDate? To, LocalizedText Notice);
