using System.Collections.Immutable;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// The value carried from turn to turn. It holds what was said and what was asked, by name and by id: never a step index, never rendered
/// text, so that a language switch or a new version of the dialogs strands nobody.
/// </summary>
public sealed record Conversation
{
    public const int MostEarlier = 10;

    /// <summary>The search is never widened beyond this many times the usual radius.</summary>
    public const double FarthestReach = 6.25;

    /// <summary>ISO 639-1.</summary>
    public string Language { get; init; } = "fr";

    public Answers Answers { get; init; } = Answers.None;

    /// <summary>Id of the question that waits for an answer; null when none does.</summary>
    public string? Asked { get; init; }

    /// <summary>The codes or places the asked question is about.</summary>
    public ImmutableArray<string> AskedAbout { get; init; } = [];

    /// <summary>Questions the person left; they are not asked again.</summary>
    public ImmutableSortedSet<string> Skipped { get; init; } = [];

    /// <summary>Ids of the questions about suitability already asked since the last results.</summary>
    public ImmutableSortedSet<string> AskedBefore { get; init; } = [];

    /// <summary>How many results were shown already; 0 = none yet.</summary>
    public int Shown { get; init; }

    /// <summary>How many times the usual radius is searched.</summary>
    public double Reach { get; init; } = 1;

    /// <summary>Utterances in a row of which nothing was understood.</summary>
    public int NotUnderstood { get; init; }

    /// <summary>Codes of the alarms of the last turn that raised one.</summary>
    public ImmutableArray<string> Alarms { get; init; } = [];

    /// <summary>Fingerprint of the text that raised them, so that the same words do not raise them twice in a row.</summary>
    public int AlarmText { get; init; }

    /// <summary>Earlier values for "back", the latest last, at most <see cref="MostEarlier"/>; their own list is empty.</summary>
    public ImmutableArray<Conversation> Earlier { get; init; } = [];

    /// <summary>This value with the given one remembered for "back".</summary>
    public Conversation Remembering(Conversation before)
    {
        var earlier = Earlier.Add(before with { Earlier = [] });
        return this with { Earlier = earlier.Length > MostEarlier ? earlier[^MostEarlier..] : earlier };
    }

    public bool Equals(Conversation? other) => other is not null
        && Language == other.Language && Answers == other.Answers && Asked == other.Asked && AskedAbout.SequenceEqual(other.AskedAbout)
        && Skipped.SetEquals(other.Skipped) && AskedBefore.SetEquals(other.AskedBefore) && Shown == other.Shown && Reach.Equals(other.Reach)
        && NotUnderstood == other.NotUnderstood && Alarms.SequenceEqual(other.Alarms) && AlarmText == other.AlarmText
        && Earlier.SequenceEqual(other.Earlier);

    public override int GetHashCode() => HashCode.Combine(Language, Answers, Asked, Shown, Earlier.Length);
}
