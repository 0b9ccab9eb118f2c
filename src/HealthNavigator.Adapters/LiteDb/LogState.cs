using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>
/// Where the log stands, and where in it to find what is asked for: the indexes are kept here and not in LiteDB, so that the file has as
/// little to go wrong as can be. Replaced as a whole after each write.
/// </summary>
internal sealed record LogState
{
    public static readonly LogState Empty = new();

    public long Sequence { get; private init; }

    public string Digest { get; private init; } = "";

    public IEnumerable<Revision> Heads => Documents.Values.OrderBy(d => d.Sequences[0]).Select(d => d.Head);

    /// <summary>The last revision of each document, and the sequences of all.</summary>
    private ImmutableDictionary<string, (Revision Head, ImmutableArray<long> Sequences)> Documents { get; init; } =
        ImmutableDictionary<string, (Revision Head, ImmutableArray<long> Sequences)>.Empty.WithComparers(StringComparer.Ordinal);

    private ImmutableDictionary<string, long> Keys { get; init; } = ImmutableDictionary<string, long>.Empty.WithComparers(StringComparer.Ordinal);

    public Revision? HeadOf(string documentId) => Documents.TryGetValue(documentId, out var document) ? document.Head : null;

    public ImmutableArray<long> SequencesOf(string documentId) => Documents.TryGetValue(documentId, out var document) ? document.Sequences : [];

    /// <summary>The revision that was appended with the idempotency key; null when none was.</summary>
    public long? AppendedAs(string key) => Keys.TryGetValue(key, out var sequence) ? sequence : null;

    public LogState After(Revision revision, string digest) => new()
    {
        Sequence = revision.Sequence,
        Digest = digest,
        Documents = Documents.SetItem(revision.DocumentId, (revision, SequencesOf(revision.DocumentId).Add(revision.Sequence))),
        Keys = revision.IdempotencyKey is { } key ? Keys.SetItem(key, revision.Sequence) : Keys,
    };
}
