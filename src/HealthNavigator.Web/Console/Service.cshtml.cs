using System.Collections.Immutable;
using HealthNavigator.Adapters;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace HealthNavigator.Web.Console;

/// <summary>One service: what residents are told, every fact with its source, the document, one edit, and the history.</summary>
internal sealed class ServiceModel(KnowledgeService knowledge, TimeProvider time) : ProfessionalPage(knowledge, time)
{
    private readonly KnowledgeHost host = knowledge.Host;

    /// <summary>Oldest first; never empty on a page that is shown.</summary>
    public ImmutableArray<Revision> History { get; private set; } = [];

    public Revision Head => History[^1];

    public string Id => DocumentIds.Local(Head.DocumentId);

    /// <summary>What the file says and waits for a decision; null when nothing waits.</summary>
    public FileMark? HeldBack { get; private set; }

    public EditView Edit { get; private set; } = null!;

    /// <summary>True right after an edit was taken.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>What is published; null when it is withdrawn or faulty.</summary>
    public Core.Directory.Service? Published => Snapshot.Services.GetValueOrDefault(Id);

    public string Name => Published?.Name.In(Language) ?? Id;

    public ImmutableArray<FactRow> Facts => Published is { } service ? new ServiceFacts(service, Snapshot, Words, Now).All() : [];

    /// <summary>As a resident who has said nothing yet sees it; null when it is shown to nobody.</summary>
    public CardView? Card => Published is { } service && Snapshot.Matcher.Consider(service, new ServiceQuery { At = Now, Professional = true }) is Consideration.Suits { Match: var match }
        ? CardView.Of(match, Snapshot, Words, Now, canPrint: false)
        : null;

    public async Task<IActionResult> OnGetAsync(string id, string? text, bool saved, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        IsSaved = saved;
        var start = text == "file" && HeldBack?.Text is { } file ? file : Head.Text;
        Show(new EditForm { Text = start });
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string id, [FromForm] EditForm form, CancellationToken cancellation) =>
        SaveAsync(id, form, withdrawn: false, needsText: true, cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(string id, [FromForm] EditForm form, CancellationToken cancellation) =>
        SaveAsync(id, form with { Text = null }, withdrawn: true, needsText: false, cancellation);

    public Task<IActionResult> OnPostBringBackAsync(string id, [FromForm] EditForm form, CancellationToken cancellation) =>
        SaveAsync(id, form with { Text = null }, withdrawn: false, needsText: false, cancellation);

    private async Task<IActionResult> SaveAsync(string id, EditForm form, bool withdrawn, bool needsText, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (form.Faults(needsText).ToImmutableArray() is { Length: > 0 } wrong)
        {
            Show(form with { Text = form.Text ?? Head.Text }, StatusCodes.Status422UnprocessableEntity, fieldFaults: wrong);
            return Page();
        }

        switch (await host.EditAsync(form.Draft(Head, withdrawn), cancellation))
        {
            case EditOutcome.Accepted:
                return Redirect($"/console/service/{Uri.EscapeDataString(Id)}?lang={Language}&saved=true");
            case EditOutcome.Faulty { Faults: var faults }:
                Show(form with { Text = DocumentText.Normalize(form.Text ?? Head.Text) }, StatusCodes.Status422UnprocessableEntity, faults: faults);
                return Page();
            case EditOutcome.Conflict { Head: { } newer }:
                await LoadAsync(id, cancellation);
                Show(form with { Text = form.Text ?? Head.Text, BaseVersion = null }, StatusCodes.Status409Conflict, conflict: newer);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        var documentId = DocumentIds.ForService(id);
        if (!DocumentIds.IsValid(documentId)) return false;
        History = await host.Log.HistoryAsync(documentId, cancellation);
        HeldBack = (await HeldBackFile.AllAsync(host.Log, cancellation)).GetValueOrDefault(documentId);
        Snapshot = host.Current;
        return History.Length > 0;
    }

    /// <summary>
    /// The form as it is to be shown: a first time and after a conflict it rests on what stands now; after a fault still on what the operator
    /// had before them.
    /// </summary>
    private void Show(
        EditForm form,
        int status = StatusCodes.Status200OK,
        ImmutableArray<(string Field, string Code)>? fieldFaults = null,
        ImmutableArray<Fault>? faults = null,
        Revision? conflict = null)
    {
        Response.StatusCode = status;
        var version = form.BaseVersion ?? Head.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Edit = new EditView
        {
            Words = Words,
            Id = Id,
            Form = form with { BaseVersion = version, Key = EditForm.NewKey() },
            FieldFaults = fieldFaults ?? [],
            Faults = faults ?? [],
            Conflict = conflict,
            IsWithdrawn = Head.Withdrawn,
        };
    }
}
