using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>Where the log stands: its last sequence and digest, and the head of every document. Replaced as a whole after each write.</summary>
internal sealed record LogState
{
    public static readonly LogState Empty = new();

    public long Sequence { get; private init; }

    public string Digest { get; private init; } = "";

    /// <summary>The last revision of each document, and the sequence of its first.</summary>
    public ImmutableDictionary<string, (Revision Head, long First)> Documents { get; private init; } =
        ImmutableDictionary<string, (Revision Head, long First)>.Empty.WithComparers(StringComparer.Ordinal);

    public IEnumerable<Revision> Heads => Documents.Values.OrderBy(d => d.First).Select(d => d.Head);

    public Revision? HeadOf(string documentId) => Documents.TryGetValue(documentId, out var document) ? document.Head : null;

    public LogState After(Revision revision, string digest) => new()
    {
        Sequence = revision.Sequence,
        Digest = digest,
        Documents = Documents.SetItem(
            revision.DocumentId,
            (revision, Documents.TryGetValue(revision.DocumentId, out var known) ? known.First : revision.Sequence)),
    };
}
