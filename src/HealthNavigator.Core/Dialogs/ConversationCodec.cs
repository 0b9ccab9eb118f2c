using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// The conversation as bytes: a version, then compressed JSON with short names. At most <see cref="MostBytes"/>: the earliest values for
/// "back" are dropped first. An unknown version or damaged bytes give null, and a new conversation begins.
/// </summary>
public static class ConversationCodec
{
    /// <summary>Leaves room for encryption and base64 within the 4 KB that a token may take.</summary>
    public const int MostBytes = 2800;

    private const byte Version = 1;
    private const int MostInflated = 64 * 1024;

    public static byte[] Encode(Conversation conversation)
    {
        while (true)
        {
            using var output = new MemoryStream();
            output.WriteByte(Version);
            using (var deflate = new DeflateStream(output, CompressionLevel.Fastest, leaveOpen: true))
            using (var writer = new Utf8JsonWriter(deflate))
            {
                Write(writer, conversation);
            }

            if (output.Length <= MostBytes || conversation.Earlier.IsEmpty) return output.ToArray();
            conversation = conversation with { Earlier = conversation.Earlier.RemoveAt(0) };
        }
    }

    public static Conversation? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MostBytes * 2 || bytes[0] != Version) return null;
        var inflated = ArrayPool<byte>.Shared.Rent(MostInflated);
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(bytes[1..].ToArray()), CompressionMode.Decompress);
            var length = deflate.ReadAtLeast(inflated.AsSpan(0, MostInflated), MostInflated, throwOnEndOfStream: false);
            using var document = JsonDocument.Parse(inflated.AsMemory(0, length));
            return Read(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
        finally
        {
            // What somebody said does not stay in a pool.
            ArrayPool<byte>.Shared.Return(inflated, clearArray: true);
        }
    }

    private static void Write(Utf8JsonWriter writer, Conversation conversation)
    {
        writer.WriteStartObject();
        writer.WriteString("l", conversation.Language);
        writer.WriteStartObject("a");
        foreach (var (name, values) in conversation.Answers.Values) Write(writer, name, values);
        writer.WriteEndObject();
        if (conversation.Asked is { } asked) writer.WriteString("q", asked);
        Write(writer, "b", conversation.AskedAbout);
        Write(writer, "s", conversation.Skipped);
        Write(writer, "d", conversation.AskedBefore);
        Write(writer, "n", conversation.Alarms);
        if (conversation.Shown != 0) writer.WriteNumber("w", conversation.Shown);
        if (!conversation.Reach.Equals(1)) writer.WriteNumber("r", conversation.Reach);
        if (conversation.NotUnderstood != 0) writer.WriteNumber("u", conversation.NotUnderstood);
        if (conversation.AlarmText != 0) writer.WriteNumber("t", conversation.AlarmText);
        if (!conversation.Earlier.IsEmpty)
        {
            writer.WriteStartArray("e");
            foreach (var earlier in conversation.Earlier) Write(writer, earlier);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static Conversation Read(JsonElement json) => new()
    {
        Language = json.GetProperty("l").GetString() ?? throw new JsonException(),
        Answers = Answers.None with
        {
            Values = json.GetProperty("a").EnumerateObject()
                .ToImmutableSortedDictionary(pair => pair.Name, pair => Strings(pair.Value), StringComparer.Ordinal),
        },
        Asked = json.TryGetProperty("q", out var asked) ? asked.GetString() : null,
        AskedAbout = json.TryGetProperty("b", out var about) ? Strings(about) : [],
        Skipped = json.TryGetProperty("s", out var skipped) ? [.. Strings(skipped)] : [],
        AskedBefore = json.TryGetProperty("d", out var before) ? [.. Strings(before)] : [],
        Alarms = json.TryGetProperty("n", out var alarms) ? Strings(alarms) : [],
        Shown = json.TryGetProperty("w", out var shown) ? shown.GetInt32() : 0,
        Reach = json.TryGetProperty("r", out var reach) ? reach.GetDouble() : 1,
        NotUnderstood = json.TryGetProperty("u", out var not) ? not.GetInt32() : 0,
        AlarmText = json.TryGetProperty("t", out var text) ? text.GetInt32() : 0,
        Earlier = json.TryGetProperty("e", out var earlier) ? [.. earlier.EnumerateArray().Select(Read)] : [],
    };

    private static ImmutableArray<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString() ?? throw new JsonException())];
}
