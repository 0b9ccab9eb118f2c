using System.Collections.Immutable;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Dialogs;

/// <summary>What came in: a text, a choice of a button, a position, or the wish to begin.</summary>
public abstract record Utterance
{
    private Utterance()
    {
    }

    /// <summary>Ways on foot that a routing engine worked out before the turn; none when none was asked or it did not answer.</summary>
    public ImmutableArray<RoutedWalk> Walks { get; init; } = [];

    /// <summary>Something written or said.</summary>
    public sealed record Text(string Words) : Utterance
    {
        /// <summary>Where the street address in it is, as a geocoder said before the turn; null when none was asked or it did not know.</summary>
        public GeocodedAddress? Located { get; init; }
    }

    /// <summary>The value of a suggestion that was chosen.</summary>
    public sealed record Choice(string Value) : Utterance;

    /// <summary>The position of the person's device.</summary>
    /// <param name="Point">Where.</param>
    /// <param name="AccuracyKm">Radius of the error in kilometres.</param>
    public sealed record Near(GeoPoint Point, double AccuracyKm) : Utterance;

    /// <summary>A new conversation, in the language if one is given.</summary>
    public sealed record Begin(string? Language) : Utterance;
}
