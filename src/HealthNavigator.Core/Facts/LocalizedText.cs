using System.Collections.Immutable;

namespace HealthNavigator.Core.Facts;

/// <summary>The same text in several languages (ISO 639-1 codes). It always has at least one.</summary>
public sealed record LocalizedText
{
    private readonly ImmutableSortedDictionary<string, string> texts;

    /// <exception cref="ArgumentException">There is no text at all.</exception>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        this.texts = texts.ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (this.texts.IsEmpty) throw new ArgumentException("A localized text has at least one language.", nameof(texts));
    }

    public IEnumerable<string> Languages => texts.Keys;

    public bool Has(string language) => texts.ContainsKey(language);

    /// <summary>The text in the language, else in English for readers of other languages than French, else in French, else any.</summary>
    public string In(string language)
    {
        if (texts.TryGetValue(language, out var text)) return text;
        if (language != "fr" && texts.TryGetValue("en", out text)) return text;
        return texts.TryGetValue("fr", out text) ? text : texts.Values.First();
    }

    public bool Equals(LocalizedText? other) => other is not null && texts.SequenceEqual(other.texts);

    public override int GetHashCode() => texts.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
