namespace HealthNavigator.Web.Security;

/// <summary>
/// Keeps the framework from logging what people say. By itself it writes the address of every request with its query (the place, the need
/// and the coverage that another program asks for) and, when asked for details, the fields of every form.
/// </summary>
internal static class QuietLogs
{
    /// <summary>Stands whatever level the settings ask for.</summary>
    public static void AddQuietLogs(this WebApplicationBuilder builder) => builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
}
