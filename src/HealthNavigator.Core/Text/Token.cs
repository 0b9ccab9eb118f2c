namespace HealthNavigator.Core.Text;

/// <summary>A word of a folded text: only letters and digits, lower case, without accents.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="Start">Where it starts in the folded text.</param>
/// <param name="Span">Where it stands in the original text.</param>
/// <param name="AfterBreak">True when sentence punctuation (. , ; : ! ? or a line end) stands between it and the word before.</param>
public sealed record Token(string Text, int Start, TextSpan Span, bool AfterBreak);
