using System.Text;

namespace HealthNavigator.Core.Schedules.FreeText;

/// <summary>Reads times as French operators write them: "1er mardi du mois de 9h à 12h", "toutes les deux semaines, 3h30".</summary>
public static class FrenchHours
{
    /// <summary>The longest text that is read; the rest is listed as not understood.</summary>
    public const int LongestText = 2000;

    /// <summary>Proposes layers; what it does not understand is listed, never guessed.</summary>
    public static HoursProposal Propose(string text)
    {
        var read = text.Length <= LongestText ? text : text[..LongestText];
        var folded = Fold(read);
        var builder = new FrenchHoursBuilder();
        var unread = new List<UnreadWords>();
        var (at, lostFrom) = (0, -1);
        while (at < folded.Length)
        {
            if (Match(builder, folded, at) is { } length and > 0)
            {
                End(read, unread, ref lostFrom, at);
                at += length;
                continue;
            }

            if (FrenchPatterns.Filler().Match(folded, at) is { Success: true } filler)
            {
                if (folded.AsSpan(at, filler.Length).IndexOfAny(".;\n") >= 0) builder.EndSentence();
                at += filler.Length;
                continue;
            }

            if (lostFrom < 0) lostFrom = at;
            do at++;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]) && char.IsLetterOrDigit(folded[at - 1]));
        }

        End(read, unread, ref lostFrom, folded.Length);
        if (read.Length < text.Length) unread.Add(new UnreadWords(read.Length, text.Length - read.Length, text[read.Length..]));
        return new HoursProposal { Layers = builder.Layers(), Unread = [.. unread] };
    }

    private static int? Match(FrenchHoursBuilder builder, string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1])) return null;
        foreach (var (pattern, take) in FrenchHoursBuilder.Readers)
        {
            if (pattern.Match(text, at) is { Success: true, Length: > 0 } match && take(builder, match)) return match.Length;
        }

        return null;
    }

    private static void End(string text, List<UnreadWords> unread, ref int from, int to)
    {
        if (from < 0) return;
        var words = text[from..to].TrimEnd(' ', ',', ';', '.', ':', '(', ')', '\n', '-');
        if (words.Any(char.IsLetterOrDigit)) unread.Add(new UnreadWords(from, words.Length, words));
        from = -1;
    }

    /// <summary>Character by character, so that positions stay those of the original.</summary>
    private static string Fold(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            output.Append(c switch
            {
                '’' or '‘' or 'ʼ' => '\'',
                '–' or '—' or '‑' or '−' => '-',
                '\u00a0' or '\u202f' or '\t' => ' ',
                _ => PlainLetters.Of(c),
            });
        }

        return output.ToString();
    }
}
