using HealthNavigator.Web.Hosting;

namespace HealthNavigator.Web.Api;

/// <summary><c>GET /healthz</c>: 200 when the knowledge is loaded and turns can be taken.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/healthz", (KnowledgeService knowledge) =>
    {
        var current = knowledge.Host.Current;
        return Results.Json(new { status = "ready", services = current.Services.Count, faults = knowledge.Host.Faults.Length });
    });
}
