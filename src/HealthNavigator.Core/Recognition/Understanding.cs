using System.Collections.Immutable;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Recognition;

/// <summary>What kind of short answer an utterance is, apart from the facts it holds.</summary>
public enum ShortAnswer
{
    None,
    Yes,
    No,
    DontKnow,

    /// <summary>"je préfère ne pas dire", "passer": the question is left, with no penalty.</summary>
    Skip,
}

/// <summary>Everything recognised in one utterance. Codes are those of the taxonomies; each list is without doubles, in order of appearance.</summary>
public sealed record Understanding
{
    public static readonly Understanding Nothing = new();

    /// <summary>ISO 639-1 of the language written, or null when too little was said to tell.</summary>
    public string? Language { get; init; }

    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Needs explicitly not wanted ("pas besoin de dentiste"): they are dropped from what was known.</summary>
    public ImmutableArray<string> RefusedNeeds { get; init; } = [];

    public string? Coverage { get; init; }

    /// <summary>Coverages the person says not to have ("pas la CSS"); the one in <see cref="Coverage"/> is never among them.</summary>
    public ImmutableArray<string> DeniedCoverages { get; init; } = [];

    public PlaceResolution Place { get; init; } = new PlaceResolution.None();

    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>Audiences the person says not to belong to ("je ne suis pas enceinte").</summary>
    public ImmutableArray<string> DeniedAudiences { get; init; } = [];

    public ImmutableArray<string> Situations { get; init; } = [];

    public ImmutableArray<string> DeniedSituations { get; init; } = [];

    /// <summary>In whole years, 0 to 120; of the person concerned.</summary>
    public int? Age { get; init; }

    /// <summary>When the person wants to be received; null when nothing was said of it.</summary>
    public WhenSaid? When { get; init; }

    public ShortAnswer Answer { get; init; }

    /// <summary>
    /// A wish about the conversation itself: <c>back</c>, <c>why</c>, <c>why-not</c>, <c>start-again</c>, <c>more</c>, <c>farther</c>,
    /// <c>help</c>, <c>human</c>, <c>thanks</c>, <c>goodbye</c>, <c>greeting</c>, <c>who-are-you</c>, <c>is-it-free</c>, <c>will-you-call</c>… or null.
    /// </summary>
    public string? Command { get; init; }

    /// <summary>What a <c>why-not</c> asks about, as written ("D'clic santé"); null otherwise.</summary>
    public string? CommandSubject { get; init; }

    /// <summary>True when a cue says that what follows replaces what was said ("non, plutôt", "actually").</summary>
    public bool Correction { get; init; }

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>In years; what is older is no age.</summary>
    public const int OldestAge = 120;

    private const int Adult = 18;
    private const int LastOfYouth = 25;
    private const int Elderly = 65;

    /// <summary>The same with an age, and with the audience that follows from it: under 18 children, 18 to 25 youth, 65 and over elderly.</summary>
    /// <param name="years">In whole years.</param>
    /// <param name="because">Where it was read.</param>
    public Understanding WithAge(int years, Evidence because)
    {
        var group = years < Adult ? "children" : years <= LastOfYouth ? "youth-18-25" : years >= Elderly ? "elderly" : null;
        var known = group is null || Audiences.Contains(group);
        return this with
        {
            Age = years,
            Audiences = known ? Audiences : Audiences.Add(group!),
            Evidence = known ? Evidence.Add(because) : Evidence.Add(because).Add(because with { Kind = FactKind.Audience, Code = group!, Rule = "derived" }),
        };
    }
}
