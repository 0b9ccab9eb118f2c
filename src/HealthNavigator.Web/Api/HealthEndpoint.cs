using HealthNavigator.Web.Hosting;

namespace HealthNavigator.Web.Api;

/// <summary><c>GET /healthz</c>: 200 when the knowledge is loaded and a turn takes no longer than it will; 503 before.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/healthz", (KnowledgeService knowledge) =>
    {
        var current = knowledge.Host.Current;
        if (current.Services.IsEmpty) return Results.Json(new { status = "empty" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        if (!knowledge.IsWarm) return Results.Json(new { status = "warming" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        return Results.Json(new { status = "ready", services = current.Services.Count, faults = knowledge.Host.Faults.Length });
    });
}
