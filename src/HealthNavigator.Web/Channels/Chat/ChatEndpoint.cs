using System.Text.Json;
using HealthNavigator.Adapters.Protocol;
using HealthNavigator.Web.Security;

namespace HealthNavigator.Web.Channels.Chat;

/// <summary><c>POST /api/v1/chat</c>: one turn of the widget. Everything about the resident is in the body, none of it is kept.</summary>
internal static class ChatEndpoint
{
    /// <summary>In bytes; more is answered with 413.</summary>
    public const int LargestBody = 512 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    public static void MapChat(this WebApplication app) => app.MapPost("/api/v1/chat", HandleAsync).DisableAntiforgery();

    private static async Task<IResult> HandleAsync(HttpContext context, TurnTaker turns, Problems problems)
    {
        if (!context.Request.HasJsonContentType()) return problems.Of(context, StatusCodes.Status415UnsupportedMediaType, "not-json");
        ChatRequest? request;
        string? fault;
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, Strict, context.RequestAborted);
            request = ChatRequest.Parse(body.RootElement, out fault);
        }
        catch (JsonException)
        {
            return problems.Of(context, StatusCodes.Status400BadRequest, "not-json");
        }

        if (request is null) return problems.Of(context, StatusCodes.Status400BadRequest, fault!);
        var (turn, state) = await turns.TakeAsync(request.Utterance, request.State, context.RequestAborted);
        var answer = ChatJson.Answer(turn);
        answer["state"] = state;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(answer.ToJsonString(ChatJson.Readable), "application/json");
    }
}
