using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthNavigator.Core.Safety;

namespace HealthNavigator.Core.Dialogs;

/// <summary>The help each danger calls for.</summary>
public static class AlarmNeeds
{
    private static readonly FrozenDictionary<string, string> HelpThatFollows = new Dictionary<string, string>
    {
        [AlarmCodes.Suicide] = "mental-health",
        [AlarmCodes.Violence] = "violence-support",
        [AlarmCodes.ChildDanger] = "violence-support",
    }.ToFrozenDictionary();

    /// <summary>"the man of the hostel threatens me", "he took my passport": where it happens and with what, no wish.</summary>
    private static readonly FrozenSet<string> Circumstances = ((string[])["domiciliation-housing", "legal-residence", "general-medicine", "social-support"]).ToFrozenSet();

    /// <summary>
    /// What is needed when there is danger: the help it calls for first. In an emergency nobody looks for a doctor's hours; what is
    /// said of a child's illness stays. Where the words are only like danger, no help is concluded from it: more often than not there is none.
    /// </summary>
    /// <param name="needs">What was understood without looking at the danger.</param>
    /// <param name="alarms">The alarms of the same text, the gravest first.</param>
    public static ImmutableArray<string> With(ImmutableArray<string> needs, ImmutableArray<Alarm> alarms)
    {
        if (alarms.IsEmpty || alarms[0].OnlyLike) return needs;
        if (Of(alarms) is { } help) return [help, .. needs.Where(need => need != help && !Circumstances.Contains(need))];
        return needs.Remove("general-medicine");
    }

    /// <summary>Code of the need that the help goes on with; null without an alarm, and when the danger leaves no time for it.</summary>
    /// <param name="alarms">The alarms of one text, the gravest first.</param>
    public static string? Of(ImmutableArray<Alarm> alarms) => alarms.IsEmpty ? null : HelpThatFollows.GetValueOrDefault(alarms[0].Code);
}
