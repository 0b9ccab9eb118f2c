using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Learning;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Safety;

/// <summary>
/// Danger heard by likeness to example sentences (<c>dialogs/sentences/</c>), beside the rules: what nobody wrote a rule for is still
/// said in words that people in danger use. What it learnt stands in <c>dialogs/safety/learned.txt</c>.
/// </summary>
public sealed class LearnedDanger
{
    /// <summary>What the evidence names instead of a rule.</summary>
    public const string Rule = "learned";

    /// <summary>Where what was learnt stands.</summary>
    public const string FileName = "dialogs/safety/learned.txt";

    private const string Danger = "danger";

    /// <summary>From here on a text is held for danger though no rule fired. How it was chosen: docs/decisions on learned danger.</summary>
    private const float Likely = 0.15f;

    /// <summary>The same for a text of few words: the name of a town is soon like something.</summary>
    private const float LikelyInFewWords = 0.5f;
    private const int FewWords = 3;
    private const float LikelyInSomeWords = 0.2f;
    private const int SomeWords = 6;

    /// <summary>Under this the words of a rule that only hints at danger are held for a figure of speech.</summary>
    private const float UnlikelyHint = 0.2f;

    /// <summary>The same of a rule that says it plainly. Its own examples are learnt, so they are never that unlikely.</summary>
    private const float Unlikely = 0.02f;

    /// <summary>From here on a further danger is named beside the likeliest one.</summary>
    private const float AlsoLikely = 0.6f;

    private readonly LearnedTable table;
    private readonly ImmutableArray<int> codes;
    private readonly int danger;

    internal LearnedDanger(LearnedTable table)
    {
        this.table = table;
        codes = [.. AlarmCodes.GravestFirst.Select(code => table.Labels.IndexOf(code))];
        danger = codes.Contains(-1) ? -1 : table.Labels.IndexOf(Danger);
    }

    /// <summary>Hears nothing.</summary>
    public static LearnedDanger Nothing { get; } = new(LearnedTable.Empty);

    /// <summary>What a table for danger tells apart.</summary>
    internal static ImmutableArray<string> Labels { get; } = [Danger, .. AlarmCodes.GravestFirst];

    /// <summary>What is true of a sentence of a danger, or of none.</summary>
    internal static ImmutableArray<string> LabelsOf(string? code) => code is null ? [] : [Danger, code];

    /// <summary>Reads the table.</summary>
    /// <param name="learned">The file; null hears nothing.</param>
    /// <param name="faults">Receives the faults.</param>
    public static LearnedDanger Load(ContentFile? learned, FaultList faults) => learned is null ? Nothing : new LearnedDanger(LearnedTableText.Read(learned, faults));

    /// <summary>The alarms of a text: those of the rules, without mere hints that are nothing like danger; or, without any, the likeliest danger.</summary>
    /// <param name="byRules">What the rules found, the gravest first.</param>
    /// <param name="words">The words of the same text that are no figure of speech.</param>
    internal ImmutableArray<Alarm> Weigh(ImmutableArray<Alarm> byRules, ImmutableArray<Token> words)
    {
        if (danger < 0 || words.IsEmpty) return byRules;
        var chances = table.Hear(words.AsSpan());
        if (!byRules.IsEmpty) return byRules.RemoveAll(alarm => chances[danger] < (alarm.Veiled ? UnlikelyHint : Unlikely));
        if (chances[danger] < (words.Length <= FewWords ? LikelyInFewWords : words.Length <= SomeWords ? LikelyInSomeWords : Likely)) return [];
        var likeliest = Enumerable.Range(0, codes.Length).MaxBy(code => chances[codes[code]]);
        return [.. Enumerable.Range(0, codes.Length).Where(code => code == likeliest || chances[codes[code]] >= AlsoLikely)
            .Select(code => new Alarm(AlarmCodes.GravestFirst[code], Whole(words), Rule) { Veiled = true, OnlyLike = true })];
    }

    private static TextSpan Whole(ImmutableArray<Token> words) => new(words[0].Span.Start, words[^1].Span.End - words[0].Span.Start);
}
