using System.Globalization;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Cuts an opening_hours value into tokens; it never fails: what it does not know is a symbol.</summary>
internal static class OsmTokenizer
{
    public static List<OsmToken> Tokens(string text)
    {
        var tokens = new List<OsmToken>(text.Length / 2);
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                at++;
                continue;
            }

            var token = c switch
            {
                '"' or '“' or '”' or '„' or '«' => Comment(text, at),
                >= '0' and <= '9' => Number(text, at),
                _ when char.IsLetter(c) => Word(text, at),
                _ => Symbol(text, at),
            };
            tokens.Add(token);
            at = token.End;
        }

        tokens.Add(new OsmToken(OsmTokenKind.End, text.Length, text.Length, "", 0));
        return tokens;
    }

    private static OsmToken Comment(string text, int start)
    {
        var end = text[start] == '«' ? text.IndexOf('»', start) : text.AsSpan(start + 1).IndexOfAny("\"”“") is >= 0 and var found ? start + 1 + found : -1;
        return end < 0
            ? new OsmToken(OsmTokenKind.Comment, start, text.Length, text[(start + 1)..].Trim(), -1)
            : new OsmToken(OsmTokenKind.Comment, start, end + 1, text[(start + 1)..end].Trim(), 0);
    }

    private static OsmToken Number(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9') end++;
        if (text.AsSpan(start).StartsWith("24/7", StringComparison.Ordinal) && (start + 4 == text.Length || !char.IsAsciiDigit(text[start + 4])))
            return new OsmToken(OsmTokenKind.Word, start, start + 4, "24/7", 0);
        var value = end - start <= 6 ? int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;
        return new OsmToken(OsmTokenKind.Number, start, end, text[start..end], value);
    }

    private static OsmToken Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark)) end++;
        return new OsmToken(OsmTokenKind.Word, start, end, OsmWords.Fold(text[start..end]), 0);
    }

    private static OsmToken Symbol(string text, int start)
    {
        var two = start + 1 < text.Length && text[start] == '|' && text[start + 1] == '|';
        var symbol = two ? "||" : text[start] switch
        {
            '–' or '—' or '‒' or '−' or '‐' or '‑' or '~' or '→' => "-",
            '，' or '、' => ",",
            '；' => ";",
            '：' => ":",
            var other => other.ToString(),
        };
        return new OsmToken(OsmTokenKind.Symbol, start, start + (two ? 2 : 1), symbol, 0);
    }
}
