using System.Collections.Immutable;
using HealthNavigator.Core.Safety.Patterns;

namespace HealthNavigator.Core.Safety;

/// <summary>A rule of <c>dialogs/safety/</c>, compiled.</summary>
internal sealed record AlarmRule
{
    /// <summary><c>suicide-fr/wants-to-die</c>: file and rule.</summary>
    public required string Name { get; init; }

    public required string Language { get; init; }

    /// <summary>The alarms it raises, a bit for each code of <see cref="AlarmCodes.GravestFirst"/>.</summary>
    public required byte Codes { get; init; }

    public required bool Veiled { get; init; }

    /// <summary>Any of these raises the alarm…</summary>
    public required ImmutableArray<Pattern> Says { get; init; }

    /// <summary>…if one of these stands near, when there are any…</summary>
    public required ImmutableArray<Pattern> With { get; init; }

    /// <summary>…and none of these stands near…</summary>
    public required ImmutableArray<Pattern> NotWith { get; init; }

    /// <summary>…and none of these overlaps it.</summary>
    public required ImmutableArray<Pattern> Unless { get; init; }

    /// <summary>The audience that must be known already, from an earlier turn too; null when the words are enough.</summary>
    public string? Known { get; init; }

    /// <summary>Texts that must raise it; the tests try them.</summary>
    public required ImmutableArray<string> Examples { get; init; }
}
