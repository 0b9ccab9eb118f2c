using System.Collections.Immutable;
using System.Numerics;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Safety.Patterns;

namespace HealthNavigator.Core.Safety;

/// <summary>The alarm rules of <c>dialogs/safety/*.yaml</c>, compiled. Its format is in <c>docs/alarm-rules.md</c>.</summary>
public sealed class AlarmRules
{
    private AlarmRules(AlarmRuleReader reader)
    {
        Rules = [.. reader.Rules.OrderBy(rule => rule.Veiled)];
        Quiet = [.. reader.Quiet];
        CrossedOut = [.. reader.CrossedOut];
        Phrases = reader.Phrases.Build();
        Readings = new Readings(reader.Vocabulary);
        Index = new PatternIndex(Phrases, Rules, CrossedOut);
    }

    /// <summary>Raises nothing.</summary>
    public static AlarmRules Empty { get; } = Load([], new FaultList());

    /// <summary>The languages with at least one rule (ISO 639-1, or <c>ar-Latn</c>), sorted.</summary>
    public IEnumerable<string> Languages => Rules.Select(r => r.Language).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Texts that must raise an alarm, with its gravest code and the rule they are written at.</summary>
    public IEnumerable<(string Text, string Code, string Rule)> Examples =>
        from rule in Rules
        from text in rule.Examples
        select (text, AlarmCodes.GravestFirst[BitOperations.TrailingZeroCount(rule.Codes)], rule.Name);

    /// <summary>Texts that must raise no alarm of the code (of any code when it is null), with the file they are written in.</summary>
    public ImmutableArray<(string Text, string? Code, string File)> Quiet { get; }

    internal ImmutableArray<AlarmRule> Rules { get; }

    /// <summary>Figures of speech and denials, with the codes (a bit each) for which their words do not count.</summary>
    internal ImmutableArray<(Pattern Pattern, byte Codes)> CrossedOut { get; }

    internal PhraseTrie Phrases { get; }

    internal Readings Readings { get; }

    internal PatternIndex Index { get; }

    /// <summary>Reads the rule files. What is faulty is left out and reported; the rest works.</summary>
    public static AlarmRules Load(IEnumerable<ContentFile> files, FaultList faults)
    {
        var reader = new AlarmRuleReader(files, faults);
        reader.Read();
        return new AlarmRules(reader);
    }
}
