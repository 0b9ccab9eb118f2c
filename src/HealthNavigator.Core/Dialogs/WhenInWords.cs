using HealthNavigator.Core.Matching;
using NodaTime;

namespace HealthNavigator.Core.Dialogs;

/// <summary>The wanted time in words: "demain matin", "jeudi après-midi", "le soir".</summary>
internal static class WhenInWords
{
    /// <summary>Empty when nothing was said of it.</summary>
    public static string Of(Conversation conversation, TurnContext turn)
    {
        var codes = conversation.Answers.Of(AnswerNames.When);
        var days = codes.Where(code => WhenWanted.DayOf(code) is not null || (WhenWanted.WeekdayOf(code) is not null && code[0] != '!')).ToList();
        var parts = codes.Except(days).ToList();
        var isToday = days is [var only] && WhenWanted.DayOf(only) == turn.Today;
        // "ce matin" is one phrase, not "aujourd'hui" and "le matin".
        if (isToday && parts is [var part] && turn.Has(conversation, $"when.this.{part}")) return turn.Say(conversation, $"when.this.{part}");
        var dayWords = turn.Knowledge.ReasonWording.Alternatives(conversation.Language, [.. days.Select(code => Day(conversation, code, turn))]);
        var partWords = parts.Select(code => Part(conversation, code, days.Count > 0, turn));
        return string.Join(' ', partWords.Prepend(dayWords).Where(words => words.Length > 0));
    }

    /// <summary>A day on a button or in a sentence: "demain", "jeudi 26 novembre", "jeudi".</summary>
    public static string Day(Conversation conversation, string code, TurnContext turn)
    {
        if (WhenWanted.DayOf(code) is not { } day)
            return WhenWanted.WeekdayOf(code) is { } weekday ? turn.Say(conversation, $"when.weekday.{(int)weekday}") : code;
        var ahead = Period.DaysBetween(turn.Today, day);
        return ahead is 0 or 1
            ? turn.Say(conversation, $"when.ahead.{ahead}")
            : turn.Say(conversation, "when.date", ("weekday", turn.Say(conversation, $"when.weekday.{(int)day.DayOfWeek}")), ("day", day.Day), ("month", turn.Say(conversation, $"schedule.month.{day.Month}")));
    }

    private static string Part(Conversation conversation, string code, bool afterDay, TurnContext turn)
    {
        if (code.Split(':') is [var side, var hour]) return turn.Say(conversation, $"when.{side}", ("hour", hour));
        if (code[0] == '!') return turn.Say(conversation, "when.not-day", ("day", Day(conversation, code[1..], turn)));
        return turn.Say(conversation, afterDay ? $"when.day-{code}" : $"when.{code}");
    }
}
