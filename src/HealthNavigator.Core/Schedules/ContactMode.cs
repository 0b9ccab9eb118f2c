namespace HealthNavigator.Core.Schedules;

/// <summary>How people are received during a layer's times.</summary>
public enum ContactMode
{
    OnSite,
    Telephone,
    Online,
    Mobile,
    HomeVisit,
}
