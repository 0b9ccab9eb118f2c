using LiteDB;
using NodaTime;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>How a <see cref="FileMark"/> is written in LiteDB.</summary>
internal static class FileMarkBson
{
    public const string Collection = "file_marks";

    public static BsonDocument Write(FileMark mark) => new()
    {
        ["_id"] = mark.DocumentId,
        ["path"] = mark.Path,
        ["text"] = mark.Text is { } text ? new BsonValue(text) : BsonValue.Null,
        ["seq"] = mark.Sequence,
        ["at"] = mark.At.ToUnixTimeMilliseconds(),
        ["held"] = mark.HeldBack,
    };

    public static FileMark Read(BsonDocument document) => new()
    {
        DocumentId = document["_id"].AsString,
        Path = document["path"].AsString,
        Text = document["text"].IsNull ? null : document["text"].AsString,
        Sequence = document["seq"].AsInt64,
        At = Instant.FromUnixTimeMilliseconds(document["at"].AsInt64),
        HeldBack = document["held"].AsBoolean,
    };
}
