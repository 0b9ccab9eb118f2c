using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HealthNavigator.Core.Knowledge;
using LiteDB;
using NodaTime;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>How a revision is written in LiteDB, with a digest chained to the one before it: LiteDB would not notice an altered byte.</summary>
internal static class RevisionBson
{
    public const string Collection = "revisions";

    /// <summary>One document, written with each revision: where the log ends. Without it a log that was cut short would look like a shorter one.</summary>
    public const string EndCollection = "log_end";

    private const string Document = "doc";
    private const string Key = "key";
    private const string Digest = "sum";

    public static BsonDocument Write(Revision revision, string digest) => new()
    {
        ["_id"] = revision.Sequence,
        [Document] = revision.DocumentId,
        ["ver"] = revision.Version,
        ["base"] = revision.BaseVersion,
        ["at"] = revision.At.ToUnixTimeMilliseconds(),
        ["by"] = revision.Author,
        ["why"] = revision.Why,
        ["text"] = revision.Text,
        ["gone"] = revision.Withdrawn,
        ["path"] = revision.Path,
        [Key] = revision.IdempotencyKey is { } key ? new BsonValue(key) : BsonValue.Null,
        [Digest] = digest,
    };

    public static Revision Read(BsonDocument document) => new()
    {
        Sequence = document["_id"].AsInt64,
        DocumentId = document[Document].AsString,
        Version = document["ver"].AsInt32,
        BaseVersion = document["base"].AsInt32,
        At = Instant.FromUnixTimeMilliseconds(document["at"].AsInt64),
        Author = document["by"].AsString,
        Why = document["why"].AsString,
        Text = document["text"].AsString,
        Withdrawn = document["gone"].AsBoolean,
        Path = document["path"].AsString,
        IdempotencyKey = document[Key].IsNull ? null : document[Key].AsString,
    };

    public static BsonDocument WriteEnd(LogState state) => new() { ["_id"] = 1L, ["seq"] = state.Sequence, [Digest] = state.Digest };

    public static bool IsEnd(BsonDocument? end, LogState state) =>
        end is null ? state.Sequence == 0 : end["seq"].AsInt64 == state.Sequence && DigestOf(end) == state.Digest;

    public static string DigestOf(BsonDocument document) => document[Digest].AsString;

    /// <summary>SHA-256, in hexadecimal, over the digest before and every field with its length.</summary>
    public static string DigestAfter(string previous, Revision revision)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AddText(hash, previous);
        AddNumber(hash, revision.Sequence);
        AddText(hash, revision.DocumentId);
        AddNumber(hash, revision.Version);
        AddNumber(hash, revision.BaseVersion);
        AddNumber(hash, revision.At.ToUnixTimeMilliseconds());
        AddText(hash, revision.Author);
        AddText(hash, revision.Why);
        AddText(hash, revision.Text);
        AddNumber(hash, revision.Withdrawn ? 1 : 0);
        AddText(hash, revision.Path);
        AddNumber(hash, revision.IdempotencyKey is null ? 0 : 1);
        AddText(hash, revision.IdempotencyKey ?? "");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddText(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        AddNumber(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AddNumber(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
