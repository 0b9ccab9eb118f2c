using HealthNavigator.Core.Knowledge;
using HealthNavigator.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace HealthNavigator.Web.Shared;

/// <summary>What every page for professionals starts from: one snapshot for the whole request, its words, and the time.</summary>
internal abstract class ProfessionalPage(KnowledgeService knowledge, TimeProvider time) : PageModel
{
    private Words? words;

    /// <summary>Taken once, so that a page never mixes two states of the knowledge.</summary>
    public KnowledgeSnapshot Snapshot { get; protected set; } = knowledge.Host.Current;

    public Words Words => words ??= Words.Of(Request, Snapshot.Catalogue);

    public string Language => Words.Language;

    public Instant Now { get; } = Instant.FromDateTimeOffset(time.GetUtcNow());

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) =>
        Response.Headers.CacheControl = "no-store";
}
