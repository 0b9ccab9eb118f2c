namespace HealthNavigator.Core.Schedules;

/// <summary>A moment of the day that depends on the sun.</summary>
public enum SunEvent
{
    Dawn,
    Sunrise,
    Sunset,
    Dusk,
}
