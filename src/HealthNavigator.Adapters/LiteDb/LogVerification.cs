using System.Globalization;
using LiteDB;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>Reads a whole store, in every way that it will be read, and tells whether it is what was written.</summary>
internal abstract record LogVerification
{
    private const int Sample = 100;

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

        if (!RevisionBson.IsEnd(file.Find(RevisionBson.EndCollection, new Query()).SingleOrDefault(), state)) return Wrong("store-cut", state.Sequence);

        try
        {
            // The way to one revision may be damaged while walking through all of them is not. A sample: whoever looks one up checks what he gets.
            for (var sequence = 1L; sequence <= state.Sequence; sequence += Math.Max(1, state.Sequence / Sample))
            {
                if (file.Find(RevisionBson.Collection, new Query { Where = { Query.EQ("_id", sequence) } }) is not [var one] || one["_id"].AsInt64 != sequence)
                    return new Damaged(new StoreDamage("store-index", sequence.ToString(CultureInfo.InvariantCulture)), CanBeRewritten: true);
            }
        }
        catch (Exception problem) when (StoreDamage.IsCauseOf(problem))
        {
            return new Damaged(new StoreDamage("store-index", problem.Message), CanBeRewritten: true);
        }

        foreach (var mark in file.Find(FileMarkBson.Collection, Ordered("_id")).Select(FileMarkBson.Read))
        {
            if (mark.Sequence > state.Sequence || state.HeadOf(mark.DocumentId) is null) return new Damaged(new StoreDamage("store-mark", mark.DocumentId));
        }

        return new Sound(state);
    }

    private static Damaged Wrong(string code, long sequence) =>
        new(new StoreDamage(code, sequence.ToString(CultureInfo.InvariantCulture)));

    private static Query Ordered(string field) => new() { OrderBy = BsonExpression.Create($"$.{field}") };

    internal sealed record Sound(LogState State) : LogVerification;

    /// <param name="Damage">What is wrong.</param>
    /// <param name="CanBeRewritten">Every revision was read and is as written: only what finds them is wrong.</param>
    internal sealed record Damaged(StoreDamage Damage, bool CanBeRewritten = false) : LogVerification;
}
