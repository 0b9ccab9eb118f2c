using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Recognition;
using NodaTime;
using NodaTime.Text;
using DayPart = HealthNavigator.Core.Recognition.DayPart;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// When somebody wants to be received, as the answer <c>when</c> holds it: <c>2026-11-24</c> (a day, so that "demain" stays the same day
/// whenever the next message comes), <c>th</c>, <c>!fr</c>, <c>morning</c>, <c>from:18</c>, <c>until:12</c>, <c>now</c>.
/// </summary>
internal sealed record WhenWanted
{
    private const int DaysAhead = 14;
    private const string Denied = "!";
    private const string FromCode = "from:";
    private const string UntilCode = "until:";
    private const string NowCode = "now";

    /// <summary>The hours that people mean, on the clock of the place; an evening begins after work, a night belongs to the day on which it begins.</summary>
    private static readonly ImmutableArray<(DayPart Part, string Code, int From, int Until)> Parts =
        [(DayPart.Morning, "morning", 5, 12), (DayPart.Afternoon, "afternoon", 12, 18), (DayPart.Evening, "evening", 17, 24), (DayPart.Night, "night", 20, 24)];

    private static readonly ImmutableArray<string> Weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"];

    private WhenWanted(ImmutableArray<string> codes) => Codes = codes;

    public ImmutableArray<string> Codes { get; }

    public bool IsNow => Codes.Contains(NowCode);

    /// <summary>Null when the person said nothing of it.</summary>
    public static WhenWanted? Of(Answers answers) => answers.Of(AnswerNames.When) is { IsEmpty: false } codes ? new WhenWanted(codes) : null;

    /// <summary>Whether a code is one of the above.</summary>
    public static bool IsCode(string code) => DayOf(code) is not null || Weekdays.Contains(code) || Parts.Any(part => part.Code == code) || code == NowCode;

    public static string CodeOf(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static LocalDate? DayOf(string code) => LocalDatePattern.Iso.Parse(code) is { Success: true, Value: var day } ? day : null;

    /// <summary>The weekday that a code names; null when it names none.</summary>
    public static IsoDayOfWeek? WeekdayOf(string code) => Weekdays.IndexOf(code.TrimStart('!')) is >= 0 and var at ? (IsoDayOfWeek)(at + 1) : null;

    /// <summary>The answers with what was said of the time: a new day replaces the day, a new part of the day replaces the part, and the other stays.</summary>
    public static Answers Heard(Answers answers, WhenSaid? said, LocalDate today)
    {
        if (said is null) return answers;
        if (said.OnDate is { } date) said = said with { DaysAhead = DaysUntil(date, today) };
        // "pas mercredi, plutôt vendredi": with a day that suits, the one that does not says nothing more.
        ImmutableArray<string> days = said.DaysAhead is { } ahead ? [CodeOf(today.PlusDays(ahead))]
            : said.Days.Any() ? [.. said.Days.Select(CodeOf)]
            : [.. said.NotDays.Select(day => Denied + CodeOf(day))];
        var parts = ImmutableArray.CreateBuilder<string>();
        if (Parts.FirstOrDefault(part => part.Part == said.Part).Code is { } part) parts.Add(part);
        if (said.FromHour is { } from) parts.Add($"{FromCode}{from}");
        if (said.UntilHour is { } until) parts.Add($"{UntilCode}{until}");
        if (said.Now) (days, _) = ([NowCode], parts);
        var before = answers.Of(AnswerNames.When).Remove(NowCode);
        var keptDays = days.Length > 0 ? [] : before.Where(code => !IsPart(code));
        var keptParts = parts.Count > 0 || said.Now ? [] : before.Where(IsPart);
        return answers.Replacing(AnswerNames.When, [.. keptDays, .. days, .. keptParts, .. parts]);
    }

    /// <summary>Null for a day farther ahead than is looked for: nothing would suit, and nobody could tell why.</summary>
    private static int? DaysUntil(AnnualDate date, LocalDate today)
    {
        var next = date.InYear(today.Year) is var day && day < today ? date.InYear(today.Year + 1) : day;
        return Period.DaysBetween(today, next) is < DaysAhead and var days ? days : null;
    }

    /// <summary>The answers with a day or a part of the day that was chosen.</summary>
    public static Answers Chosen(Answers answers, string code) =>
        answers.Replacing(AnswerNames.When, [.. answers.Of(AnswerNames.When).Remove(NowCode).Where(known => IsPart(known) != IsPart(code)), code]);

    /// <summary>The stretches of time that suit, in order, within the next two weeks; none lies before the instant.</summary>
    public IEnumerable<Interval> Windows(Instant at, DateTimeZone zone)
    {
        if (IsNow)
        {
            yield return new Interval(at, at + Duration.FromMinutes(1));
            yield break;
        }

        var today = at.InZone(zone).Date;
        var (from, until) = Hours();
        foreach (var day in Enumerable.Range(0, DaysAhead).Select(today.PlusDays).Where(Suits))
        {
            var start = zone.AtLeniently(day.AtMidnight().PlusHours(from)).ToInstant();
            var end = zone.AtLeniently(day.AtMidnight().PlusHours(until)).ToInstant();
            if (end > at && end > start) yield return new Interval(Instant.Max(start, at), end);
        }
    }

    private (int From, int Until) Hours()
    {
        var (from, until) = (0, 24);
        foreach (var part in Parts.Where(part => Codes.Contains(part.Code))) (from, until) = (part.From, part.Until);
        if (HourOf(FromCode) is { } after) (from, until) = (after, after >= until ? 24 : until);
        if (HourOf(UntilCode) is { } before) (from, until) = (before <= from ? 0 : from, before);
        return (from, until);
    }

    private int? HourOf(string prefix) => Codes.FirstOrDefault(code => code.StartsWith(prefix, StringComparison.Ordinal)) is { } found
        && int.TryParse(found[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : null;

    private bool Suits(LocalDate day)
    {
        var named = Codes.Where(code => !IsPart(code)).ToList();
        var wanted = named.Where(code => !code.StartsWith(Denied, StringComparison.Ordinal)).ToList();
        return (wanted.Count == 0 || wanted.Contains(CodeOf(day)) || wanted.Contains(CodeOf(day.DayOfWeek)))
            && !named.Contains(Denied + CodeOf(day.DayOfWeek)) && !named.Contains(Denied + CodeOf(day));
    }

    private static bool IsPart(string code) =>
        Parts.Any(part => part.Code == code) || code.StartsWith(FromCode, StringComparison.Ordinal) || code.StartsWith(UntilCode, StringComparison.Ordinal);

    private static string CodeOf(IsoDayOfWeek day) => Weekdays[(int)day - 1];
}
