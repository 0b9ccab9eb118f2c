using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace HealthNavigator.Adapters.Recognition;

/// <summary>
/// Asks Microsoft.Recognizers.Text for days and ages that the own tables do not know ("dans trois jours", "le 3 décembre"). It is slow, and on
/// long texts slower than linear, so it is asked last: only when no row of the tables speaks of a time or an age, nothing is denied, and a digit
/// or a word of dates stands in the text. It takes any number of years for an age ("seit drei Jahren") and any night for a wish ("weint nachts"):
/// its ages count only as an answer to that question, its days only as an answer or in a message of few words. Thread-safe; the same answer
/// warmed or not.
/// </summary>
public sealed class DatesAndAges : IRecognizer
{
    /// <summary>Longer texts are not asked about: 4,000 characters take it five seconds.</summary>
    public const int LongestText = 200;

    private const int FewWords = 8;
    private const string Rule = "recognizers-text";

    /// <summary>The languages it knows dates and ages of. Arabic, Romanian, Russian and Ukrainian it does not.</summary>
    private static readonly FrozenDictionary<string, string> Cultures = new Dictionary<string, string>
    {
        ["fr"] = Culture.French, ["en"] = Culture.English, ["nl"] = Culture.Dutch, ["es"] = Culture.Spanish,
        ["pt"] = Culture.Portuguese, ["tr"] = Culture.Turkish, ["it"] = Culture.Italian, ["de"] = Culture.German,
    }.ToFrozenDictionary();

    /// <summary>A Monday far from every date that people name: what lies near it was said relative to the day of writing, which nobody tells us.</summary>
    private static readonly DateTime Reference = new(2000, 1, 3);

    /// <summary>How words that are worth the question begin, by language: of days, weeks, months, years and ages, folded.</summary>
    private static readonly FrozenDictionary<string, SearchValues<string>> Cues = new Dictionary<string, string>
    {
        ["fr"] = "jour semaine mois janv fevr mars avril mai juin juil aout sept octo nove dece ans",
        ["en"] = "year old day week month janu febr march april may june july augu sept octo nove dece",
        ["nl"] = "dag week jaar maand janu febr maart april mei juni juli augu sept okto nove dece",
        ["es"] = "dia semana mes ano anos enero febr marzo abril mayo junio julio agosto sept octu novi dicie",
        ["pt"] = "dia semana mes ano anos janeiro feve marco abril maio junho julho agosto sete outu nove dezem",
        ["tr"] = "gun hafta yas ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
        ["it"] = "giorn settiman mese mesi anni genn febb marzo aprile maggio giugno luglio agosto sette otto nove dicem",
        ["de"] = "tag woche jahr monat janu febr marz maerz april mai juni juli augu sept okto nove dezem",
    }.ToFrozenDictionary(words => words.Key, words => SearchValues.Create([.. words.Value.Split(' ').Select(beginning => " " + beginning)], StringComparison.Ordinal));

    private long asked;
    private long answered;
    private long ticks;

    /// <summary>How often it was asked since it was made, how often it had an answer, and the time that took.</summary>
    public (long Asked, long Answered, TimeSpan Took) Share =>
        (Interlocked.Read(ref asked), Interlocked.Read(ref answered), Stopwatch.GetElapsedTime(0, Interlocked.Read(ref ticks)));

    /// <summary>Builds what every language needs, some seconds: until it is done a first question takes as long.</summary>
    /// <param name="cancellation">Stops between two languages.</param>
    public static void Warm(CancellationToken cancellation = default)
    {
        foreach (var culture in Cultures.Values)
        {
            if (cancellation.IsCancellationRequested) return;
            DateTimeRecognizer.RecognizeDateTime("12", culture, refTime: Reference, fallbackToDefaultCulture: false);
            NumberWithUnitRecognizer.RecognizeAge("12", culture, fallbackToDefaultCulture: false);
        }
    }

    /// <inheritdoc/>
    public Understanding Recognize(Said said, Understanding soFar)
    {
        if (said.Original.Length > LongestText || said.HasScopes || !Cultures.TryGetValue(said.Language ?? "", out var culture)) return soFar;
        var wantsTime = soFar.When is null && !said.SpeaksOfTime && (said.Context.Asked == "when" || said.WordCount <= FewWords);
        var wantsAge = soFar.Age is null && !said.SpeaksOfAge && said.Context.Asked == "age";
        if (!(wantsTime || wantsAge) || !IsWorthAsking(said.Original, said.Language!)) return soFar;
        var text = said.WithoutPlaces();
        if (!IsWorthAsking(text, said.Language!)) return soFar;
        var start = Stopwatch.GetTimestamp();
        var understood = soFar;
        if (wantsTime) understood = WithTime(text, culture, said.Language!, understood);
        if (wantsAge) understood = WithAge(text, culture, said.Language!, understood);
        Interlocked.Add(ref ticks, Stopwatch.GetTimestamp() - start);
        Interlocked.Increment(ref asked);
        if (!ReferenceEquals(understood, soFar)) Interlocked.Increment(ref answered);
        return understood;
    }

    private static bool IsWorthAsking(string text, string language) =>
        text.AsSpan().ContainsAnyInRange('0', '9') || $" {FoldedText.Key(text)}".AsSpan().ContainsAny(Cues[language]);

    private static Understanding WithTime(string text, string culture, string language, Understanding soFar)
    {
        foreach (var found in DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: Reference, fallbackToDefaultCulture: false))
        {
            if (TimexReading.Of(found, Reference) is not { } when) continue;
            return soFar with { When = when, Evidence = soFar.Evidence.Add(Because(found, FactKind.When, "time", language)) };
        }

        return soFar;
    }

    private static Understanding WithAge(string text, string culture, string language, Understanding soFar)
    {
        foreach (var found in NumberWithUnitRecognizer.RecognizeAge(text, culture, fallbackToDefaultCulture: false))
        {
            if (YearsOf(found) is { } years) return soFar.WithAge(years, Because(found, FactKind.Age, $"{years}", language));
        }

        return soFar;
    }

    /// <summary>Ages in years only: months are mostly those of a pregnancy or of a stay.</summary>
    private static int? YearsOf(ModelResult found) =>
        found.Resolution is { } resolution
        && resolution.TryGetValue("unit", out var unit) && unit is "Ans" or "An" or "Year" or "Jaar" or "Año" or "Ano" or "Yıl" or "Anno" or "Jahr" or "Yaş"
        && resolution.TryGetValue("value", out var value) && int.TryParse(value?.ToString(), out var years) && years is > 0 and <= Understanding.OldestAge
            ? years : null;

    private static Evidence Because(ModelResult found, string kind, string code, string language) =>
        new(kind, code, new TextSpan(found.Start, found.End - found.Start + 1), found.Text, language, Rule);
}
