using System.Collections.Immutable;
using HealthNavigator.Adapters;

namespace HealthNavigator.Web.Console;

/// <summary>Files that say something new about a document that an operator has edited since: they wait for a decision.</summary>
internal static class HeldBackFile
{
    /// <summary>By document. A file that says what the head says by now waits for nothing.</summary>
    public static async Task<ImmutableDictionary<string, FileMark>> AllAsync(IRevisionLog log, CancellationToken cancellation)
    {
        var heads = (await log.HeadsAsync(cancellation)).ToDictionary(head => head.DocumentId);
        return (await log.FileMarksAsync(cancellation))
            .Where(mark => mark.HeldBack && heads.TryGetValue(mark.DocumentId, out var head) && (head.Withdrawn ? mark.Text is not null : mark.Text != head.Text))
            .ToImmutableDictionary(mark => mark.DocumentId);
    }
}
