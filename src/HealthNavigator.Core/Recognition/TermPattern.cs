using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// How a lexicon term is written. Words stand for themselves, in any case and with any accents; <c>(a|b c|)</c> is one of several, the
/// last one nothing; <c>..</c> up to two other words; <c>_</c> up to three small words (the <c>link</c> cues: "de la", "my"); <c>#</c> a number; <c>vaccin*</c> any word that begins so; a leading <c>^</c> and a
/// trailing <c>$</c> tie the term to the start of the message and to the end of a sentence. One term may stand for at most
/// <see cref="MostForms"/> forms of at most <see cref="MostWords"/> words.
/// </summary>
internal sealed class TermPattern
{
    public const int MostForms = 3000;
    public const int MostWords = 12;
    public const string Gap = "..";
    public const string Small = "_";
    public const string Number = "#";

    private readonly string text;
    private int index;
    private bool faulty;

    private TermPattern(string text) => this.text = text;

    public bool AtStart { get; private init; }

    public bool AtEnd { get; private init; }

    /// <summary>Every form, as folded words and signs; never empty.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Forms { get; private init; } = [];

    /// <summary>Null when the pattern cannot be read, has no word, or stands for too many forms.</summary>
    public static TermPattern? Parse(string text)
    {
        var body = text.Trim();
        var start = body.StartsWith('^');
        var end = body.EndsWith('$');
        var pattern = new TermPattern(body[(start ? 1 : 0)..Math.Max(start ? 1 : 0, body.Length - (end ? 1 : 0))]);
        var written = pattern.Sequence(nested: false);
        if (pattern.faulty || pattern.index < pattern.text.Length) return null;
        var forms = written.Select(Words).Where(f => f.Count > 0).DistinctBy(f => string.Join(' ', f)).ToList();
        var usable = forms.Count > 0 && forms.TrueForAll(f =>
            f.Count <= MostWords && f[0] is not (Gap or Small) && f[^1] is not (Gap or Small) && (start || f.Any(w => w is not (Gap or Small or Number))));
        return usable ? new TermPattern(text) { AtStart = start, AtEnd = end, Forms = forms } : null;
    }

    /// <summary>All writings from here to the end of the sequence; a choice may stand inside a word ("dent(|s)").</summary>
    private List<string> Sequence(bool nested)
    {
        List<string> forms = [""];
        while (index < text.Length && !faulty)
        {
            if (text[index] is ')' or '|')
            {
                faulty |= !nested;
                break;
            }

            List<string> choices = text[index] == '(' ? Choice() : [Plain()];
            faulty |= (long)forms.Count * choices.Count > MostForms;
            if (!faulty) forms = [.. forms.SelectMany(form => choices.Select(choice => form + choice))];
        }

        return forms;
    }

    private List<string> Choice()
    {
        List<string> choices = [];
        do
        {
            index++;
            choices.AddRange(Sequence(nested: true));
        }
        while (!faulty && index < text.Length && text[index] == '|');
        faulty |= index >= text.Length || text[index] != ')';
        index++;
        return choices;
    }

    private string Plain()
    {
        var start = index;
        while (index < text.Length && text[index] is not ('(' or ')' or '|')) index++;
        return text[start..index];
    }

    private static List<string> Words(string form)
    {
        List<string> words = [];
        foreach (var word in form.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is Gap or Small or Number)
            {
                words.Add(word);
                continue;
            }

            var folded = FoldedText.Key(word);
            if (folded.Length == 0) continue;
            words.AddRange(folded.Split(' '));
            if (word.EndsWith('*')) words[^1] += "*";
        }

        return words;
    }
}
