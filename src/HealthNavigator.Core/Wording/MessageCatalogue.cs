using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Wording;

/// <summary>
/// All messages of the product by language and key. It is the union of the files <c>dialogs/**/&lt;area&gt;.&lt;language&gt;.yaml</c> and
/// <c>dialogs/&lt;dialog&gt;/&lt;language&gt;.yaml</c>, each <c>{language, reviewed, messages: {key: text}}</c>.
/// </summary>
public sealed record MessageCatalogue
{
    public static readonly MessageCatalogue Empty = new() { Messages = ImmutableDictionary<string, ImmutableDictionary<string, Message>>.Empty };

    /// <summary>By language, then by key.</summary>
    public required ImmutableDictionary<string, ImmutableDictionary<string, Message>> Messages { get; init; }

    public IEnumerable<string> Languages => Messages.Keys.Order(StringComparer.Ordinal);

    /// <summary>The language that was asked for when the messages have it, else French.</summary>
    public string LanguageFor(string? asked) => asked is not null && Messages.ContainsKey(asked) ? asked : "fr";

    /// <summary>Reads the wording files; the faults say what is unreadable, double, or differs between languages.</summary>
    public static MessageCatalogue Load(IEnumerable<ContentFile> files, FaultList faults)
    {
        var byLanguage = new Dictionary<string, Dictionary<string, (Message Message, ContentNode Node)>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (ContentNode.Parse(file, faults) is not { } root) continue;
            root.ExpectKeys("language", "reviewed", "messages");
            if (root.RequiredText("language") is not { } language) continue;
            if (!byLanguage.TryGetValue(language, out var messages)) byLanguage[language] = messages = new(StringComparer.Ordinal);
            foreach (var (key, node) in root.Required("messages")?.Entries ?? []) Read(language, key, node, messages);
        }

        CompareLanguages(byLanguage);
        return new MessageCatalogue
        {
            Messages = byLanguage.ToImmutableDictionary(
                pair => pair.Key,
                pair => pair.Value.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Message, StringComparer.Ordinal),
                StringComparer.Ordinal),
        };
    }

    public bool Has(string language, string key) => Messages.TryGetValue(language, out var messages) && messages.ContainsKey(key);

    /// <summary>
    /// The message in the language, else in English, else in French; the key itself when no language has it, so that a missing text is
    /// seen and never fatal (<c>navigator check</c> reports it).
    /// </summary>
    public string Format(string language, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var given = new Dictionary<string, object?>(arguments.Length, StringComparer.Ordinal);
        foreach (var (name, value) in arguments) given[name] = value;
        foreach (var candidate in (ReadOnlySpan<string>)[language, "en", "fr"])
        {
            if (Messages.TryGetValue(candidate, out var messages) && messages.TryGetValue(key, out var message)) return message.Format(given);
        }

        return key;
    }

    private static void Read(string language, string key, ContentNode node, Dictionary<string, (Message Message, ContentNode Node)> messages)
    {
        if (node.Scalar is not { } text)
        {
            node.Fault("not-a-text", key);
            return;
        }

        if (Message.Parse(language, text, out var faultAt) is not { } message)
        {
            node.Fault("message-syntax", $"{key} @{faultAt}");
            return;
        }

        foreach (var category in message.MissingCategories) node.Fault("message-plural", $"{key}: {category}");
        if (!messages.TryAdd(key, (message, node))) node.Fault("double-message", key);
    }

    private static void CompareLanguages(Dictionary<string, Dictionary<string, (Message Message, ContentNode Node)>> byLanguage)
    {
        if (!byLanguage.TryGetValue("fr", out var french)) return;
        foreach (var (language, messages) in byLanguage.Where(pair => pair.Key != "fr"))
        {
            foreach (var (key, (message, node)) in messages)
            {
                if (!french.TryGetValue(key, out var original)) node.Fault("message-without-french", key);
                else if (!original.Message.Arguments.SequenceEqual(message.Arguments)) node.Fault("message-arguments", key);
            }

            foreach (var key in french.Keys.Where(key => !messages.ContainsKey(key))) french[key].Node.Fault($"message-missing", $"{language}: {key}");
        }
    }
}
