using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Places;

/// <summary>What a text says of a place: one place, several it may mean, or none.</summary>
public abstract record PlaceResolution
{
    private PlaceResolution()
    {
    }

    /// <param name="Place">The place meant.</param>
    /// <param name="Span">The shortest part of the text that names it.</param>
    public sealed record Found(Place Place, TextSpan Span) : PlaceResolution;

    /// <param name="Candidates">Two to five places, the likeliest first.</param>
    /// <param name="Span">The shortest part of the text that names them.</param>
    public sealed record Ambiguous(ImmutableArray<Place> Candidates, TextSpan Span) : PlaceResolution;

    public sealed record None : PlaceResolution;

    /// <summary>A text without the words that name the place, which are blotted out at the same length.</summary>
    /// <param name="text">The text this was said of.</param>
    public string BlottedFrom(string text) => this switch
    {
        Found found => found.Span.BlottedFrom(text),
        Ambiguous many => many.Span.BlottedFrom(text),
        _ => text,
    };
}
