using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Adapters.Files;

/// <summary>What comparing the files with the log came to. Lists hold document ids, sorted ordinally.</summary>
public sealed record SyncReport
{
    /// <summary>If there is any, the files are not a whole and nothing was appended: a file that cannot be read is not a file that is gone.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    public ImmutableArray<string> Added { get; init; } = [];

    public ImmutableArray<string> Updated { get; init; } = [];

    public ImmutableArray<string> Withdrawn { get; init; } = [];

    /// <summary>The file says something new, and so did an operator: the operator's word is in force until somebody decides.</summary>
    public ImmutableArray<string> HeldBack { get; init; } = [];

    /// <summary>An operator's revision is in force that the files do not have: to be exported.</summary>
    public ImmutableArray<string> NotInFiles { get; init; } = [];

    /// <summary>How many documents the files and the log agree on.</summary>
    public int Unchanged { get; init; }
}
