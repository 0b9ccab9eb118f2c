using HealthNavigator.Core.Knowledge;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace HealthNavigator.Web.Console;

/// <summary>Two versions of a service, line by line.</summary>
internal sealed class DifferenceModel(KnowledgeService knowledge, TimeProvider time) : ProfessionalPage(knowledge, time)
{
    private readonly KnowledgeService knowledge = knowledge;

    public Revision From { get; private set; } = null!;

    public Revision To { get; private set; } = null!;

    public string Id => DocumentIds.Local(To.DocumentId);

    public async Task<IActionResult> OnGetAsync(string id, int from, int to, CancellationToken cancellation)
    {
        var documentId = DocumentIds.ForService(id);
        if (!DocumentIds.IsValid(documentId)) return NotFound();
        var history = (await knowledge.Host.Log.HistoryAsync(documentId, cancellation)).ToDictionary(revision => revision.Version);
        if (!history.TryGetValue(from, out var earlier) || !history.TryGetValue(to, out var later)) return NotFound();
        (From, To) = (earlier, later);
        return Page();
    }
}
