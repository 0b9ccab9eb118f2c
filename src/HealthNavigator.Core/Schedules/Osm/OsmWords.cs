using System.Collections.Frozen;
using NodaTime;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>
/// The words of opening_hours values: the published keywords, and the names of days, months and states as French, English, Dutch and German
/// directories write them in their place.
/// </summary>
internal static class OsmWords
{
    public static readonly FrozenDictionary<string, IsoDayOfWeek> Days = Table(
        IsoDayOfWeek.Monday,
        "mo mon monday mondays lu lun lundi lundis maandag montag",
        "tu tue tues tuesday tuesdays mardi mardis dinsdag dienstag",
        "we wed weds wednesday wednesdays mer mercredi mercredis woensdag mittwoch",
        "th thu thur thurs thursday thursdays je jeu jeudi jeudis donderdag donnerstag",
        "fr fri friday fridays ve ven vendredi vendredis vrijdag freitag",
        "sa sat saturday saturdays sam samedi samedis zaterdag samstag",
        "su sun sunday sundays di dim dimanche dimanches zondag sonntag");

    /// <summary>Two-letter French days; <c>ma</c> and <c>me</c> are days only here, <c>mar</c> is a month before a number.</summary>
    public static readonly FrozenDictionary<string, IsoDayOfWeek> FrenchShortDays = new Dictionary<string, IsoDayOfWeek>(StringComparer.Ordinal)
    {
        ["ma"] = IsoDayOfWeek.Tuesday,
        ["me"] = IsoDayOfWeek.Wednesday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, int> Months = MonthTable(
        "jan january janvier janv januari januar",
        "feb february fevrier fevr fev februari februar",
        "mar march mars maart marz",
        "apr april avril avr",
        "may mai mei",
        "jun june juin juni",
        "jul july juillet juil juli",
        "aug august aout augustus",
        "sep sept september septembre",
        "oct october octobre okt oktober",
        "nov november novembre",
        "dec december decembre dez dezember");

    public static OpeningState? State(string word) => word switch
    {
        "open" or "ouvert" or "ouverte" => OpeningState.Open,
        "closed" or "off" or "ferme" or "fermee" or "gesloten" or "geschlossen" => OpeningState.Closed,
        "unknown" or "inconnu" => OpeningState.Unknown,
        _ => null,
    };

    public static SunEvent? Sun(string word) => word switch
    {
        "dawn" => SunEvent.Dawn,
        "sunrise" => SunEvent.Sunrise,
        "sunset" => SunEvent.Sunset,
        "dusk" => SunEvent.Dusk,
        _ => null,
    };

    /// <summary>Lower case without accents.</summary>
    public static string Fold(string word)
    {
        var plain = true;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c)) plain = false;
        }

        if (plain) return word;
        return string.Create(word.Length, word, static (output, from) =>
        {
            for (var i = 0; i < from.Length; i++) output[i] = PlainLetters.Of(from[i]);
        });
    }

    private static FrozenDictionary<string, IsoDayOfWeek> Table(IsoDayOfWeek first, params ReadOnlySpan<string> names)
    {
        var table = new Dictionary<string, IsoDayOfWeek>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i].Split(' ')) table[name] = (IsoDayOfWeek)((int)first + i);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int> MonthTable(params ReadOnlySpan<string> names)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i].Split(' ')) table[name] = i + 1;
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
