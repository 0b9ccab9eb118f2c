using LiteDB;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>Reads a whole store through all its indexes and tells whether it is what was written.</summary>
internal abstract record LogVerification
{
    private LogVerification()
    {
    }

    public static LogVerification Of(LiteDbFile file)
    {
        try
        {
            return Verify(file);
        }
        catch (Exception problem) when (StoreDamage.IsCauseOf(problem))
        {
            return new Damaged(new StoreDamage("store-unreadable", problem.Message));
        }
    }

    private static LogVerification Verify(LiteDbFile file)
    {
        var state = LogState.Empty;
        foreach (var document in file.Find(RevisionBson.Collection, Ordered("_id")))
        {
            var revision = RevisionBson.Read(document);
            if (revision.Sequence != state.Sequence + 1) return Wrong("store-sequence-gap", revision.Sequence);
            var version = (state.HeadOf(revision.DocumentId)?.Version ?? 0) + 1;
            if (revision.Version != version || revision.BaseVersion != version - 1) return Wrong("store-version-gap", revision.Sequence);
            var digest = RevisionBson.DigestAfter(state.Digest, revision);
            if (digest != RevisionBson.DigestOf(document)) return Wrong("store-altered", revision.Sequence);
            state = state.After(revision, digest);
        }

        foreach (var index in (string[])[RevisionBson.Document, RevisionBson.Key])
        {
            var found = file.Find(RevisionBson.Collection, Ordered(index));
            var sequences = found.Select(d => d["_id"].AsInt64).Order();
            var sorted = found.Select(d => d[index].IsNull ? "" : d[index].AsString).ToList();
            if (!sequences.SequenceEqual(Enumerable.Range(1, (int)state.Sequence).Select(i => (long)i))
                || !sorted.SequenceEqual(sorted.Order(StringComparer.Ordinal)))
                return new Damaged(new StoreDamage("store-index", index));
        }

        foreach (var mark in file.Find(FileMarkBson.Collection, Ordered("_id")).Select(FileMarkBson.Read))
        {
            if (mark.Sequence > state.Sequence || state.HeadOf(mark.DocumentId) is null) return new Damaged(new StoreDamage("store-mark", mark.DocumentId));
        }

        return new Sound(state);
    }

    private static Damaged Wrong(string code, long sequence) =>
        new(new StoreDamage(code, sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static Query Ordered(string field) => new() { OrderBy = BsonExpression.Create($"$.{field}") };

    internal sealed record Sound(LogState State) : LogVerification;

    internal sealed record Damaged(StoreDamage Damage) : LogVerification;
}
