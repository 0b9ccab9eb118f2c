using HealthNavigator.Web.Channels.Chat;
using HealthNavigator.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;

namespace HealthNavigator.Web.Security;

/// <summary>Refusals as problem documents (RFC 9457), worded from the catalogue: <c>problem.&lt;code&gt;</c>.</summary>
internal sealed class Problems(KnowledgeService knowledge)
{
    public IResult Of(HttpContext context, int status, string code)
    {
        var language = context.Request.GetTypedHeaders().AcceptLanguage.Any(l => l.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase)) ? "en" : "fr";
        var catalogue = knowledge.Host.Current.Catalogue;
        var key = catalogue.Has(language, $"problem.{code}") ? $"problem.{code}" : "problem.refused";
        return Results.Problem(title: code, detail: catalogue.Format(language, key), statusCode: status, type: $"urn:healthnavigator:problem:{code}");
    }
}

internal static class ProblemDocuments
{
    public static void AddProblemDocuments(this WebApplicationBuilder builder) => builder.Services.AddSingleton<Problems>();

    /// <summary>What the framework refuses (too large, malformed) and what fails unexpectedly become problem documents too.</summary>
    public static void UseProblemDocuments(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(async context =>
        {
            var problem = context.Features.Get<IExceptionHandlerFeature>()?.Error;
            var (status, code) = problem is BadHttpRequestException refused
                ? (refused.StatusCode, refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too-large" : "refused")
                : (StatusCodes.Status500InternalServerError, "failed");
            await context.RequestServices.GetRequiredService<Problems>().Of(context, status, code).ExecuteAsync(context);
        }));
        // Before anything reads a body that is announced as too large: a reader that swallows the refusal and reads again would invite the
        // sender to go on, and then cut the connection under it.
        app.Use((context, next) => context.Request.ContentLength > ChatEndpoint.LargestBody
            ? context.RequestServices.GetRequiredService<Problems>().Of(context, StatusCodes.Status413PayloadTooLarge, "too-large").ExecuteAsync(context)
            : next(context));
    }
}
