using System.Collections.Immutable;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>What the recognizers look at: the text, the place found in it, the facts with their scopes, the cues, and the context.</summary>
internal sealed record Said
{
    private const int WordsToOthers = 5;

    public required FoldedText Folded { get; init; }

    public required ReadText Text { get; init; }

    public required PlaceResolution Place { get; init; }

    /// <summary>Every hit that is no cue, in order of appearance.</summary>
    public required IReadOnlyList<ScopedHit> Facts { get; init; }

    public required IReadOnlyList<Hit> Cues { get; init; }

    public required UnderstandingContext Context { get; init; }

    public required LanguageGuess Written { get; init; }

    public IEnumerable<ScopedHit> Of(string kind) => Facts.Where(f => f.Hit.Kind == kind);

    /// <summary>Country of the place said, or known before; null when neither.</summary>
    public string? Country => Place switch
    {
        PlaceResolution.Found found => found.Place.Country,
        PlaceResolution.Ambiguous many => many.Candidates[0].Country,
        _ => Context.KnownPlace?.Country,
    };

    /// <summary>True when a professional speaks of the people looked after: "des patients sans papiers".</summary>
    public bool IsOfOthers(Hit hit) =>
        Facts.Any(f => f.IsSaid && f.Hit.Term.Meanings.Any(m => m is { Kind: FactKind.Situation, Code: "professional" }) && f.Hit != hit)
        && Cues.Any(c => c.IsCue(CueCode.Others) && c.Start <= hit.Start && hit.Start - c.End <= WordsToOthers
            && !Enumerable.Range(c.End, Math.Max(0, hit.Start - c.End)).Any(Text.IsBreakBefore));

    /// <summary>True when care is what a professional gives, not what is looked for: "infirmière à…", "soigner les patients".</summary>
    public bool IsOwnTrade(Hit hit) =>
        Facts.Where(f => f.IsSaid && f.Hit.Term.Meanings.Any(m => m is { Kind: FactKind.Situation, Code: "professional" })).Select(f => f.Hit).ToList() is [_, ..] trades
        && (trades.Exists(t => t.Start < hit.End && hit.Start < t.End)
            || Cues.Any(c => c.IsCue(CueCode.Others) && c.Start >= hit.End && c.Start - hit.End <= 2));

    /// <summary>All meanings of a kind that are simply said or stand in a scope, those of composed terms included.</summary>
    public IEnumerable<(ScopedHit Fact, Meaning Meaning)> Meanings(string kind) =>
        Facts.SelectMany(f => f.Hit.Term.Meanings.Where(m => m.Kind == kind).Select(m => (f, m)));

    public static ImmutableArray<string> With(ImmutableArray<string> codes, string code) => codes.Contains(code) ? codes : codes.Add(code);
}
