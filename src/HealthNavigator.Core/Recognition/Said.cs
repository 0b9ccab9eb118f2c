using System.Collections.Immutable;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// What the recognizers look at: the text, the place found in it, the facts with their scopes, the cues, and the context. Immutable; made by the
/// <see cref="Understander"/> alone.
/// </summary>
public sealed record Said
{
    private const int WordsToOthers = 5;
    private readonly Func<string, string> withoutStreets;

    internal Said(FoldedText folded, ReadText text, PlaceResolution place, List<Hit> hits, UnderstandingContext context, LanguageGuess written, Func<string, string> withoutStreets)
    {
        (Folded, Text, Place, Context, Written, this.withoutStreets) = (folded, text, place, context, written, withoutStreets);
        Facts = ScopeReader.Scope(text, hits);
        Cues = [.. hits.Where(h => h.Kind == FactKind.Cue)];
    }

    /// <summary>The text as it was written, as far as it is read.</summary>
    public string Original => Folded.Original;

    /// <summary>ISO 639-1 of the language it is written in; null when nothing tells.</summary>
    public string? Language => Written.Language;

    public UnderstandingContext Context { get; }

    public int WordCount => Text.Count;

    /// <summary>True when a row of the lexicons speaks of a time here, also one that says that it is none ("depuis lundi").</summary>
    public bool SpeaksOfTime => Of(FactKind.When).Any();

    /// <summary>True when a row of the lexicons speaks of an age here, also one that says that it is none ("enceinte de 6 mois").</summary>
    public bool SpeaksOfAge => Of(FactKind.Age).Any();

    /// <summary>True when something is denied, asked back or past: what stands in which scope, only the lexicons tell.</summary>
    public bool HasScopes => Cues.Any(cue => cue.IsNegation);

    /// <summary>The text with the names of places and streets blotted out, at the same length: "rue du 8 mai 1945" is no date.</summary>
    public string WithoutPlaces() => withoutStreets(Place.BlottedFrom(Original));

    internal FoldedText Folded { get; }

    internal ReadText Text { get; }

    internal PlaceResolution Place { get; }

    /// <summary>Every hit that is no cue, in order of appearance.</summary>
    internal IReadOnlyList<ScopedHit> Facts { get; }

    internal IReadOnlyList<Hit> Cues { get; }

    internal LanguageGuess Written { get; }

    internal IEnumerable<ScopedHit> Of(string kind) => Facts.Where(f => f.Hit.Kind == kind);

    /// <summary>Country of the place said, or known before; null when neither.</summary>
    internal string? Country => Place switch
    {
        PlaceResolution.Found found => found.Place.Country,
        PlaceResolution.Ambiguous many => many.Candidates[0].Country,
        _ => Context.KnownPlace?.Country,
    };

    /// <summary>True when a professional speaks of the people looked after: "des patients sans papiers".</summary>
    internal bool IsOfOthers(Hit hit) =>
        Facts.Any(f => f.IsSaid && f.Hit.Term.Meanings.Any(m => m is { Kind: FactKind.Situation, Code: "professional" }) && f.Hit != hit)
        && Cues.Any(c => c.IsCue(CueCode.Others) && c.Start <= hit.Start && hit.Start - c.End <= WordsToOthers
            && !Enumerable.Range(c.End, Math.Max(0, hit.Start - c.End)).Any(Text.IsBreakBefore));

    /// <summary>True when care is what a professional gives, not what is looked for: "infirmière à…", "soigner les patients".</summary>
    internal bool IsOwnTrade(Hit hit) =>
        Facts.Where(f => f.IsSaid && f.Hit.Term.Meanings.Any(m => m is { Kind: FactKind.Situation, Code: "professional" })).Select(f => f.Hit).ToList() is [_, ..] trades
        && (trades.Exists(t => t.Start < hit.End && hit.Start < t.End)
            || Cues.Any(c => c.IsCue(CueCode.Others) && c.Start >= hit.End && c.Start - hit.End <= 2));

    /// <summary>All meanings of a kind that are simply said or stand in a scope, those of composed terms included.</summary>
    internal IEnumerable<(ScopedHit Fact, Meaning Meaning)> Meanings(string kind) =>
        Facts.SelectMany(f => f.Hit.Term.Meanings.Where(m => m.Kind == kind).Select(m => (f, m)));

    internal static ImmutableArray<string> With(ImmutableArray<string> codes, string code) => codes.Contains(code) ? codes : codes.Add(code);
}
