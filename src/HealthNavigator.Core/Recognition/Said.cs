using System.Collections.Immutable;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>What the recognizers look at: the text, the place found in it, the facts with their scopes, the cues, and the context.</summary>
internal sealed record Said
{
    public required FoldedText Folded { get; init; }

    public required ReadText Text { get; init; }

    public required PlaceResolution Place { get; init; }

    /// <summary>Every hit that is no cue, in order of appearance.</summary>
    public required IReadOnlyList<ScopedHit> Facts { get; init; }

    public required IReadOnlyList<Hit> Cues { get; init; }

    public required UnderstandingContext Context { get; init; }

    public required LanguageProfiles Profiles { get; init; }

    public IEnumerable<ScopedHit> Of(string kind) => Facts.Where(f => f.Hit.Kind == kind);

    /// <summary>Country of the place said, or known before; null when neither.</summary>
    public string? Country => Place switch
    {
        PlaceResolution.Found found => found.Place.Country,
        PlaceResolution.Ambiguous many => many.Candidates[0].Country,
        _ => Context.KnownPlace?.Country,
    };

    /// <summary>All meanings of a kind that are simply said or stand in a scope, those of composed terms included.</summary>
    public IEnumerable<(ScopedHit Fact, Meaning Meaning)> Meanings(string kind) =>
        Facts.SelectMany(f => f.Hit.Term.Meanings.Where(m => m.Kind == kind).Select(m => (f, m)));

    public static ImmutableArray<string> With(ImmutableArray<string> codes, string code) => codes.Contains(code) ? codes : codes.Add(code);
}
