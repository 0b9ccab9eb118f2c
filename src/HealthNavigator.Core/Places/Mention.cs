namespace HealthNavigator.Core.Places;

/// <summary>One place that a part of a text may mean.</summary>
/// <param name="Entry">Index in the gazetteer.</param>
/// <param name="Score">Natural logarithm of how likely it is beside the other candidates of the same mention.</param>
internal readonly record struct Candidate(int Entry, double Score);

internal enum MentionKind
{
    Name,
    Fuzzy,
    Postcode,
    Department,
    Arrondissement,
}

/// <summary>A part of a text that names one or several places.</summary>
internal sealed record Mention
{
    public required MentionKind Kind { get; init; }

    /// <summary>First token, inclusive.</summary>
    public required int Start { get; init; }

    /// <summary>Last token, exclusive.</summary>
    public required int End { get; init; }

    public required List<Candidate> Candidates { get; init; }

    /// <summary>The key under which an exact name was found; empty for others.</summary>
    public string Key { get; init; } = "";

    /// <summary>True when a preposition of place stands directly before it: "à Brest", "in Lyon".</summary>
    public bool Placed { get; init; }

    /// <summary>How good a place it is beside the other mentions; below zero it is none by itself, but may still tell homonyms apart.</summary>
    public double Weight { get; init; }

    /// <summary>What the correction of a fuzzy mention cost, about one an edit; 0 for exact ones.</summary>
    public double Cost { get; init; }

    /// <summary>True for a name of which words were clipped: "bourg en b".</summary>
    public bool IsClipped { get; init; }

    /// <summary>True when only an edit of the text gave the name.</summary>
    public bool Corrected => Kind == MentionKind.Fuzzy;

    /// <summary>Words between the two.</summary>
    public int Gap(Mention other) => Start >= other.End ? Start - other.End : Math.Max(0, other.Start - End);

    public bool Touches(Mention other) => Start < other.End && other.Start < End;
}
