using System.Globalization;
using HealthNavigator.Core.Content;
using NodaTime;

namespace HealthNavigator.Tests.Transcripts;

/// <summary>
/// A conversation as people write it in <c>dialogs/**/*.chat</c> (see <c>docs/transcripts.md</c>): what is said, and what must come back.
/// </summary>
internal sealed record ChatScript(string Name, string Path, string Language, Instant At, IReadOnlyList<ChatStep> Steps)
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>The conversations of a file; each begins with a line <c># name</c>.</summary>
    public static IEnumerable<ChatScript> Read(ContentFile file)
    {
        ChatScript? script = null;
        var steps = new List<ChatStep>();
        var line = 0;
        foreach (var raw in file.Text.Split('\n'))
        {
            line++;
            var text = raw.Trim();
            if (text.Length == 0 || text.StartsWith("//", StringComparison.Ordinal)) continue;
            if (text.StartsWith("# ", StringComparison.Ordinal))
            {
                if (script is not null) yield return script with { Steps = steps };
                (script, steps) = (new ChatScript(text[2..], $"{file.Path}:{line}", "fr", Parse("2026-11-23 10:00"), []), []);
                continue;
            }

            var (key, value) = Split(text, file.Path, line);
            if (script is null) throw new FormatException($"{file.Path}:{line}: a conversation begins with '# name'");
            switch (key)
            {
                case "lang":
                    script = script with { Language = value };
                    break;
                case "at":
                    script = script with { At = Parse(value) };
                    break;
                case "user" or "choose" or "near":
                    steps.Add(new ChatStep(line, key, value, []));
                    break;
                default:
                    if (steps.Count == 0) steps.Add(new ChatStep(line, "begin", "", []));
                    steps[^1].Expected.Add(new Expectation(line, key, value));
                    break;
            }
        }

        if (script is not null) yield return script with { Steps = steps };
    }

    private static (string Key, string Value) Split(string text, string path, int line)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (text[..colon].Trim(), text[(colon + 1)..].Trim()) : throw new FormatException($"{path}:{line}: expected 'word: …'");
    }

    private static Instant Parse(string text) =>
        LocalDateTime.FromDateTime(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).InZoneStrictly(Paris).ToInstant();
}

/// <param name="Line">Line in the file.</param>
/// <param name="Kind"><c>begin</c>, <c>user</c>, <c>choose</c> or <c>near</c>.</param>
/// <param name="Value">The words, the label of the button, or the coordinates.</param>
/// <param name="Expected">What must come back.</param>
internal sealed record ChatStep(int Line, string Kind, string Value, List<Expectation> Expected);

internal sealed record Expectation(int Line, string Kind, string Value);
