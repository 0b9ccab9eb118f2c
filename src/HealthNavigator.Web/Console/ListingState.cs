using System.Collections.Immutable;
using HealthNavigator.Core.Directory;

namespace HealthNavigator.Web.Console;

/// <summary>The states a service may be in, for the filter and the marks of the list: wordings <c>console.state.&lt;code&gt;</c>.</summary>
internal static class ListingState
{
    public const string Published = "published";
    public const string Withdrawn = "withdrawn";
    public const string Faulty = "faulty";
    public const string HeldBack = "held-back";
    public const string Edited = "edited";
    public const string ToConfirm = "to-confirm";
    public const string OldSource = "old-source";
    public const string Professionals = "professionals";

    public static readonly ImmutableArray<string> All =
        [Published, Withdrawn, Faulty, HeldBack, Edited, ToConfirm, OldSource, Professionals, .. Enum.GetValues<LifecycleState>().Select(Of)];

    /// <summary>The word of the knowledge files: <c>TimeLimited</c> is <c>time-limited</c>.</summary>
    public static string Of(LifecycleState state) => state == LifecycleState.TimeLimited ? "time-limited" : state.ToString().ToLowerInvariant();
}
