using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace HealthNavigator.Core.Recognition;

/// <summary>Days, parts of the day and hours at which somebody wants to be received: the rows of <c>times</c>.</summary>
internal sealed class WhenRecognizer : IRecognizer
{
    /// <summary>Every code a row may have; <c>none</c> is for what only looks like a time ("depuis lundi", "il y a deux jours").</summary>
    public static readonly FrozenSet<string> Codes = ((string[])
    [
        "now", "today", "tomorrow", "after-tomorrow", "mo", "tu", "we", "th", "fr", "sa", "su", "weekend", "weekdays",
        "morning", "afternoon", "evening", "night", "from-hour", "until-hour", "at-hour", "from-hour-pm", "until-hour-pm", "at-hour-pm", "none",
    ]).ToFrozenSet();

    private static readonly string[] Weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"];

    public Understanding Recognize(Said said, Understanding soFar)
    {
        var when = new WhenSaid();
        var evidence = soFar.Evidence;
        foreach (var (fact, meaning) in said.Meanings(FactKind.When))
        {
            var denied = fact.Scope is CueCode.Not or CueCode.Without or CueCode.Refusal or CueCode.Lack;
            if (meaning.Code == "none" || (denied && !IsDay(meaning.Code)) || With(when, meaning.Code, fact.Hit, denied) is not { } next) continue;
            when = next;
            evidence = evidence.Add(fact.Hit.Because(meaning, fact.Rule));
        }

        return evidence == soFar.Evidence ? soFar : soFar with { When = when, Evidence = evidence };
    }

    private static bool IsDay(string code) => code is "weekend" or "weekdays" || Array.IndexOf(Weekdays, code) >= 0;

    private static WhenSaid? With(WhenSaid when, string code, Hit hit, bool denied) => code switch
    {
        "now" => when with { Now = true },
        "today" => when with { DaysAhead = 0 },
        "tomorrow" => when with { DaysAhead = 1 },
        "after-tomorrow" => when with { DaysAhead = 2 },
        "morning" => when with { Part = DayPart.Morning },
        "afternoon" => when with { Part = DayPart.Afternoon },
        "evening" => when with { Part = DayPart.Evening },
        "night" => when with { Part = DayPart.Night },
        "weekend" => WithDays(when, [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], denied),
        "weekdays" => WithDays(when, [.. Enumerable.Range(1, 5).Select(d => (IsoDayOfWeek)d)], denied),
        "from-hour" or "at-hour" => Hour(hit, 0) is { } hour and < 24 ? when with { FromHour = hour } : null,
        "until-hour" => Hour(hit, 0) is { } hour and > 0 ? when with { UntilHour = hour } : null,
        "from-hour-pm" or "at-hour-pm" => Hour(hit, 12) is { } hour and < 24 ? when with { FromHour = hour } : null,
        "until-hour-pm" => Hour(hit, 12) is { } hour ? when with { UntilHour = hour } : null,
        _ => WithDays(when, [(IsoDayOfWeek)(Array.IndexOf(Weekdays, code) + 1)], denied),
    };

    private static int? Hour(Hit hit, int noon)
    {
        var hour = hit.Number < 0 ? 12 : hit.Number < 12 ? hit.Number + noon : hit.Number;
        return hour is >= 0 and <= 24 ? hour : null;
    }

    private static WhenSaid WithDays(WhenSaid when, ImmutableArray<IsoDayOfWeek> days, bool denied) => denied
        ? when with { NotDays = Union(when.NotDays, days) }
        : when with { Days = Union(when.Days, days) };

    private static ImmutableArray<IsoDayOfWeek> Union(ImmutableArray<IsoDayOfWeek> some, ImmutableArray<IsoDayOfWeek> more) =>
        [.. some.Concat(more).Distinct().Order()];
}
