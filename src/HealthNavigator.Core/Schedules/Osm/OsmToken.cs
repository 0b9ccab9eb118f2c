namespace HealthNavigator.Core.Schedules.Osm;

internal enum OsmTokenKind
{
    Number,
    Word,
    Comment,
    Symbol,
    End,
}

/// <summary>
/// A token of an opening_hours value: its place in the text, its text (lower case for words, without quotes for comments) and, for numbers,
/// the value.
/// </summary>
internal readonly record struct OsmToken(OsmTokenKind Kind, int Start, int End, string Text, int Value)
{
    public bool Is(char symbol) => Kind == OsmTokenKind.Symbol && Text.Length == 1 && Text[0] == symbol;

    public bool IsWord(string word) => Kind == OsmTokenKind.Word && Text == word;

    /// <summary>Four figures that are a year rather than a time.</summary>
    public bool IsYear => Kind == OsmTokenKind.Number && End - Start == 4 && Value is >= 1900 and <= 2199;
}
