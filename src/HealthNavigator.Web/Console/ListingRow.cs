using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Knowledge;
using NodaTime;

namespace HealthNavigator.Web.Console;

/// <summary>One service in the list: what stands at the head of its history, and what is published of it.</summary>
/// <param name="Head">The last revision.</param>
/// <param name="Service">What is published; null when it is withdrawn or faulty.</param>
/// <param name="IsHeldBack">Whether the file says something else and waits for a decision.</param>
internal sealed record ListingRow(Revision Head, Service? Service, bool IsHeldBack)
{
    public string Id => DocumentIds.Local(Head.DocumentId);

    /// <summary>The folder of its file under <c>knowledge/services/</c>.</summary>
    public string Territory => Head.Path.Split('/') is [_, _, var territory, ..] ? territory : "";

    public bool IsFaulty => Service is null && !Head.Withdrawn;

    public bool IsEdited => Head.Author != RevisionAuthor.Files;

    /// <summary>How many facts its sources leave open.</summary>
    public int ToConfirm => Service?.ToConfirm.Length ?? 0;

    /// <summary>Whether its source is older than two years, or shows no date, which counts as old.</summary>
    public bool IsOld(LocalDate today) => Service?.Source.IsOldOn(today) == true;

    /// <summary>The codes of its states, as the filter names them.</summary>
    public IEnumerable<string> States(LocalDate today)
    {
        if (Head.Withdrawn) yield return ListingState.Withdrawn;
        if (IsFaulty) yield return ListingState.Faulty;
        if (Service is not null) yield return ListingState.Published;
        if (IsHeldBack) yield return ListingState.HeldBack;
        if (IsEdited) yield return ListingState.Edited;
        if (ToConfirm > 0) yield return ListingState.ToConfirm;
        if (IsOld(today)) yield return ListingState.OldSource;
        if (Service?.Lifecycle is { } lifecycle) yield return ListingState.Of(lifecycle.State);
        if (Service?.For == ServedPeople.Professionals) yield return ListingState.Professionals;
    }
}
