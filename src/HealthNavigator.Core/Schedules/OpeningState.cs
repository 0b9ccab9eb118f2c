namespace HealthNavigator.Core.Schedules;

/// <summary>What is known of one moment. <see cref="Unknown"/> is an answer: somebody may be received, no source says so for certain.</summary>
public enum OpeningState : byte
{
    Closed = 0,
    Unknown = 1,
    ByAppointment = 2,
    Open = 3,
}
