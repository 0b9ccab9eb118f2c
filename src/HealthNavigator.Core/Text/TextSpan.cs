namespace HealthNavigator.Core.Text;

/// <summary>A part of a text: <see cref="Start"/> inclusive, in UTF-16 units of the original text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Exclusive.</summary>
    public int End => Start + Length;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public string In(string text) => text.Substring(Start, Length);

    /// <summary>The text with spaces in place of this part.</summary>
    public string BlottedFrom(string text) => string.Concat(text.AsSpan(0, Start), new string(' ', Length), text.AsSpan(End));
}
