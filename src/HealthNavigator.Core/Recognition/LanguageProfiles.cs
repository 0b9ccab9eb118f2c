using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HealthNavigator.Core.Recognition;

/// <summary>The small words that give a language away, and which languages share them.</summary>
internal sealed class LanguageProfiles
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> languagesOf;

    public LanguageProfiles(IReadOnlyDictionary<string, ImmutableArray<string>> words) =>
        languagesOf = words.SelectMany(p => p.Value.Select(w => (Word: w, Language: p.Key)))
            .GroupBy(p => p.Word, p => p.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);

    public ImmutableArray<string> LanguagesOf(string word) =>
        languagesOf.TryGetValue(word, out var languages) ? languages : [];
}
