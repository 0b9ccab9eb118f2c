using System.Collections.Immutable;

namespace HealthNavigator.Cli.Simulation;

/// <summary>What came of one conversation, or of one questionnaire.</summary>
internal sealed record TalkOutcome
{
    /// <summary>The best that exists for one of the needs, in truth.</summary>
    public required Fit Exists { get; init; }

    /// <summary>For every need for which something suitable exists, something suitable was shown.</summary>
    public required bool Success { get; init; }

    /// <summary>The same without asking for more results.</summary>
    public bool AtFirstSight { get; init; }

    /// <summary>Messages that ended in a question, the opening one included, until then.</summary>
    public required int Questions { get; init; }

    /// <summary>Of these, those about the person: all but the need and the town.</summary>
    public int PersonalQuestions { get; init; }

    /// <summary>See <see cref="Errand"/>; null when nothing suitable was shown.</summary>
    public double? Minutes { get; init; }

    /// <summary>Services offered as surely suitable whose conditions or reach are not met in truth.</summary>
    public required ImmutableArray<string> Ineligible { get; init; }

    /// <summary>Services offered as surely suitable that answer nothing the person wants: something was misheard.</summary>
    public required ImmutableArray<string> Beside { get; init; }

    /// <summary>Something was shown for a namesake of the person's town, which the message named.</summary>
    public bool Misplaced { get; init; }

    /// <summary>Services shown, sure or not.</summary>
    public required ImmutableArray<string> Shown { get; init; }

    /// <summary>Nothing was offered as surely suitable.</summary>
    public required bool PromisedNothing { get; init; }

    /// <summary>What the person did, once for each message.</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];

    /// <summary>What was said, for the findings.</summary>
    public ImmutableArray<string> Transcript { get; init; } = [];
}
