using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>A term met in a text.</summary>
/// <param name="Term">The row of the lexicon.</param>
/// <param name="Start">First word.</param>
/// <param name="End">One past the last word.</param>
/// <param name="Distance">Edits between what was written and the term.</param>
/// <param name="Number">The first number in it, or -1.</param>
/// <param name="Span">Where it stands in the original text.</param>
internal sealed record Hit(LexiconTerm Term, int Start, int End, int Distance, int Number, TextSpan Span)
{
    /// <summary>True for "pas d'assurance" and the like: a cue stands inside the term, so no cue around it turns it over.</summary>
    public bool HasOwnCue { get; init; }

    public string Kind => Term.Main.Kind;

    public string Code => Term.Main.Code;

    public bool IsCue(string code) => Kind == FactKind.Cue && Code == code;

    /// <summary>A cue that denies: not one that asks, waits or doubts.</summary>
    public bool IsNegation => Kind == FactKind.Cue
        && Code is CueCode.Not or CueCode.Refusal or CueCode.Lack or CueCode.Without or CueCode.Done or CueCode.Lapsed
            or (CueCode.Not + CueCode.After) or (CueCode.Refusal + CueCode.After) or (CueCode.Lack + CueCode.After)
            or (CueCode.Without + CueCode.After) or (CueCode.Done + CueCode.After) or (CueCode.Lapsed + CueCode.After);

    public bool Contains(Hit other) => Start <= other.Start && other.End <= End && End - Start > other.End - other.Start;

    public Evidence Because(Meaning meaning, string rule) =>
        new(meaning.Kind, meaning.Code, Span, Term.Text, Term.Language, rule, Distance);
}
