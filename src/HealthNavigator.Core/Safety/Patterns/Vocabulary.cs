namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// Every word that some pattern names, by number, with the languages it is named in; how else it may be written; and the words that are
/// right as they stand and are never taken for a misspelling of another. Filled while rules are compiled, only read afterwards.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The number of a word that no pattern names.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> rightWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int[]>> spellings = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly List<int> languagesOf = [];
    private readonly List<int> denyingIn = [];
    private readonly List<string> languages = [];

    public IReadOnlyList<string> Texts => texts;

    /// <summary>The lengths of the <c>beginning*</c> words, shortest first.</summary>
    public SortedSet<int> BeginningLengths { get; } = [];

    public int Language(string code)
    {
        if (languages.IndexOf(code) is var index and >= 0) return index;
        languages.Add(code);
        return languages.Count - 1;
    }

    public int Add(PatternNode.Word word, int language)
    {
        var table = word.AnyEnding ? beginnings : numbers;
        if (!table.TryGetValue(word.Text, out var number))
        {
            number = texts.Count;
            table.Add(word.Text, number);
            texts.Add(word.AnyEnding ? word.Text + "*" : word.Text);
            languagesOf.Add(0);
            denyingIn.Add(0);
            if (word.AnyEnding) BeginningLengths.Add(word.Text.Length);
        }

        languagesOf[number] |= 1 << language;
        return number;
    }

    /// <summary>A gap of a pattern of the language never passes over this word.</summary>
    public void AddDenying(string word, int language) => denyingIn[Add(new PatternNode.Word(word, false), language)] |= 1 << language;

    public void AddRight(string word, int language) => rightWords[word] = rightWords.GetValueOrDefault(word) | (1 << language);

    /// <summary>People write <paramref name="variant"/> where they mean the words.</summary>
    public void AddSpelling(string variant, IEnumerable<string> words, int language)
    {
        if (!spellings.TryGetValue(variant, out var readings)) spellings.Add(variant, readings = []);
        int[] reading = [.. words.Select(word => Add(new PatternNode.Word(word, false), language))];
        if (!readings.Any(known => known.AsSpan().SequenceEqual(reading))) readings.Add(reading);
    }

    public int NumberOf(string word) => numbers.GetValueOrDefault(word, Unknown);

    public int NumberOf(ReadOnlySpan<char> word) => numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : Unknown;

    public int BeginningOf(ReadOnlySpan<char> word) =>
        beginnings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : Unknown;

    public IReadOnlyList<int[]> SpellingsOf(string word) => spellings.TryGetValue(word, out var readings) ? readings : [];

    /// <summary>The languages (a bit each) in which a pattern names the word.</summary>
    public int LanguagesOf(int number) => languagesOf[number];

    /// <summary>The languages (a bit each) in which the word denies.</summary>
    public int DenyingIn(int number) => number == Unknown ? 0 : denyingIn[number];

    /// <summary>The languages (a bit each) in which the word is right as it stands.</summary>
    public int RightIn(string word)
    {
        var known = rightWords.GetValueOrDefault(word);
        return numbers.TryGetValue(word, out var number) ? known | languagesOf[number] : known;
    }
}
