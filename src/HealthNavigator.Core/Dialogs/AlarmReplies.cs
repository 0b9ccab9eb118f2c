using System.Collections.Immutable;
using HealthNavigator.Core.Safety;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// The answer to an alarm: first screen one sentence and the lines, gravest first; then the help goes on. Never asks why, never diagnoses,
/// never promises, never alerts anybody.
/// </summary>
internal static class AlarmReplies
{
    /// <summary>Puts the alarm before what the turn would have said. In an emergency nothing else is said.</summary>
    public static TurnResult Before(TurnResult result, Conversation before, ImmutableArray<Alarm> alarms, string words, TurnContext turn)
    {
        var codes = alarms.Select(alarm => alarm.Code).ToImmutableArray();
        var gravest = codes[0];
        var conversation = result.Conversation with { Alarms = codes, AlarmText = Fingerprint(words) };
        var isSame = before.AlarmText == conversation.AlarmText && before.Alarms.SequenceEqual(codes);
        var lines = Lines(alarms, conversation, turn);
        var alarm = new Reply
        {
            Text = isSame ? Answering.Join([turn.Say(conversation, "alarm.again"), .. lines.InWords()]) : FirstScreen(alarms, lines, conversation, turn),
            Lines = lines.Cards,
        };
        // In an emergency nothing else is said: what was not shown or asked does not count as shown or asked.
        return gravest == AlarmCodes.Emergency
            ? result with
            {
                Conversation = conversation with { Asked = null, AskedAbout = [], AskedBefore = before.AskedBefore, Shown = 0 },
                Alarm = gravest,
                Replies = [alarm],
                NearMisses = [],
            }
            : result with { Conversation = conversation, Alarm = gravest, Replies = result.Replies.Insert(0, alarm) };
    }

    /// <summary>
    /// Keeps the lines in view on the turns after an alarm, until the conversation begins anew: "what do I do" and "he is coming" raise none, and
    /// are said by somebody who is still in danger.
    /// </summary>
    public static TurnResult After(TurnResult result, TurnContext turn)
    {
        if (result.Conversation is not { Alarms: [var gravest, ..] codes } conversation) return result;
        var lines = Lines([.. codes.Select(code => new Alarm(code, default, ""))], conversation, turn);
        var isEmergency = gravest == AlarmCodes.Emergency;
        IEnumerable<string> stay = isEmergency ? [turn.Say(conversation, "alarm.emergency.stay")] : [];
        var still = new Reply { Text = Answering.Join([turn.Say(conversation, "alarm.still"), .. lines.InWords(), .. stay]), Lines = lines.Cards };
        return result with { Replies = isEmergency ? result.Replies.Insert(0, still) : result.Replies.Add(still) };
    }

    private static AlarmLines Lines(ImmutableArray<Alarm> alarms, Conversation conversation, TurnContext turn) => new(
        alarms, QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At).Place?.Country, conversation.Language, turn.Knowledge, turn.At);

    /// <summary>One sentence a danger, the lines to call first, a way without a call; for violence, that the page leaves traces.</summary>
    private static string FirstScreen(ImmutableArray<Alarm> alarms, AlarmLines lines, Conversation conversation, TurnContext turn)
    {
        var code = alarms[0].Code;
        var quiet = lines.All.FirstOrDefault(line => line.Quiet);
        var without = quiet is not null || code == AlarmCodes.Suicide ? $"alarm.{code}.without-call" : $"alarm.{code}.without-call.none";
        IEnumerable<string> traces = alarms.Any(alarm => alarm.Code == AlarmCodes.Violence) ? ["alarm.violence.history"] : [];
        return Answering.Join(
        [
            .. lines.Says,
            .. lines.InWords(),
            turn.Say(conversation, without, ("number", quiet?.Number)),
            .. traces.Select(key => turn.Say(conversation, key)),
        ]);
    }

    /// <summary>A number that tells the same words from others and cannot be turned back into them.</summary>
    private static int Fingerprint(string words)
    {
        const uint prime = 16777619;
        var hash = 2166136261u;
        foreach (var c in words) hash = (hash ^ c) * prime;
        return (int)(hash & 0xFFFFF) + 1;
    }
}
