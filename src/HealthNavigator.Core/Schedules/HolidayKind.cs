namespace HealthNavigator.Core.Schedules;

public enum HolidayKind
{
    /// <summary>Public holidays of the place's holiday zone (<c>PH</c>).</summary>
    Public,

    /// <summary>School holidays of the place's school zones (<c>SH</c>).</summary>
    School,
}
