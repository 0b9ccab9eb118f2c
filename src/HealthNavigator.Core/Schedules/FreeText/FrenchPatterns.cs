using System.Text.RegularExpressions;

namespace HealthNavigator.Core.Schedules.FreeText;

/// <summary>
/// The expressions of time of French operators, over folded text (lower case, no accents, plain apostrophes and hyphens). No pattern repeats
/// a repetition and the text is short, so that none needs a time limit (which a busy machine would only break).
/// </summary>
internal static partial class FrenchPatterns
{
    public const string Day = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?";

    private const string Nth = "(?:1er|1ere|premiers?|2e|2eme|2nd|deuxiemes?|seconds?|3e|3eme|troisiemes?|4e|4eme|quatriemes?|5e|5eme|cinquiemes?|derniers?|avant-derniers?)";
    private const string Month = "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)";
    private const string Number = "(?:\\d{1,2}|une?|deux|trois|quatre|cinq|six|quinze)";
    private const string Time = "(?:\\d{1,2} ?(?:h|:) ?(?:[0-5]\\d)?|midi|minuit)";

    [GeneratedRegex($@"\G(?:(?:le|les|chaque|tous les) )?(?<nth>{Nth})(?:,? ?(?:et|,|/|&) ?(?:le |les )?(?<nth>{Nth}))* (?<day>{Day})(?: (?:du|de chaque|de tous les|des|par) mois)?\b")]
    public static partial Regex NthDay();

    [GeneratedRegex($@"\G(?:le |les )?(?:une?|1) (?<day>{Day}) (?:sur|/) (?<n>{Number})\b")]
    public static partial Regex DayOutOf();

    [GeneratedRegex($@"\G(?:une semaine sur (?<n>{Number})|toutes les (?<n>{Number}) semaines|tous les (?<days>15|quinze) jours|(?<days>une quinzaine sur une|par quinzaine|bimensuel(?:le)?))\b")]
    public static partial Regex EveryWeeks();

    [GeneratedRegex($@"\G(?:(?:les )?semaines? (?<even>paires?|impaires?))\b")]
    public static partial Regex EvenWeeks();

    [GeneratedRegex($@"\G(?:(?<n>{Number}) fois (?:par|/) ?(?<per>semaine|mois|an)|(?<per1>une fois par mois|mensuel(?:le)?(?:ment)?|tous les mois|chaque mois)|(?<perw>hebdomadaire|chaque semaine|toutes les semaines))\b")]
    public static partial Regex TimesPer();

    [GeneratedRegex($@"\G(?:(?:les )?(?:du |de )?(?<from>{Day}) ?(?:au|a|-|jusqu'au) ?(?<to>{Day}))(?: inclus)?\b")]
    public static partial Regex DayRange();

    [GeneratedRegex($@"\G(?:(?:le|les|tous les|chaque|et|&) )*(?<day>{Day})(?! ?(?:au|-) ?{Day})\b")]
    public static partial Regex OneDay();

    [GeneratedRegex(@"\G(?:tous les jours|chaque jour|7 ?j(?:ours)? ?(?:/|sur) ?7)\b")]
    public static partial Regex EveryDay();

    [GeneratedRegex(@"\G24 ?h(?:eures)? ?(?:/|sur) ?24(?: ?h(?:eures)?)?(?:,? (?:et )?7 ?j(?:ours)? ?(?:/|sur) ?7)?\b")]
    public static partial Regex AroundTheClock();

    [GeneratedRegex($@"\G(?:de |entre |d')?(?<from>{Time}) ?(?:a|-|et|/|jusqu'a) ?(?<to>{Time})")]
    public static partial Regex TimeRange();

    [GeneratedRegex($@"\G(?:a partir de|des|apres) (?<from>{Time})")]
    public static partial Regex FromTime();

    [GeneratedRegex(@"\G(?:pendant |duree (?:de |: ?)?)?(?<h>\d{1,2}) ?(?:h|heures?) ?(?<m>[0-5]\d)?(?!\w)")]
    public static partial Regex Lasting();

    [GeneratedRegex(@"\G(?:uniquement |seulement )?sur (?:rendez-vous|rendez vous|rdv|r\.d\.v\.?)(?: uniquement| seulement)?")]
    public static partial Regex ByAppointment();

    [GeneratedRegex(@"\G(?:avec ou )?sans (?:rendez-vous|rendez vous|rdv)(?! \w)|\G(?:acces|accueil) libre\b")]
    public static partial Regex Open();

    [GeneratedRegex(@"\G(?:(?<phone>par telephone|au telephone|permanence telephonique|accueil telephonique)|(?<online>en ligne|en visio(?:conference)?|par internet)|(?<home>a domicile))\b")]
    public static partial Regex Mode();

    [GeneratedRegex(@"\G(?:ferm(?:e|es|ee|ees|eture|etures)\b(?: annuelle)?(?: les?| le| pendant| durant| : )?|(?:sauf|hors|excepte|a l'exception (?:des|de|du))\b|pas (?:de permanence|d'accueil)\b)")]
    public static partial Regex Closed();

    [GeneratedRegex(@"\G(?:ouvert(?:e|s|es|ure)?\b|permanences?\b|accueil\b|horaires?\b(?: d'ouverture)?)")]
    public static partial Regex OpenWord();

    [GeneratedRegex(@"\G(?:les |des |aux )?jours? feries?\b")]
    public static partial Regex PublicHolidays();

    [GeneratedRegex(@"\G(?:(?:pendant|durant|hors|en|de|du)? ?(?:les? |la |toutes les )?)?(?:periodes? de )?vacances(?: scolaires)?(?: (?:de |d'|du |de la )?(?<which>noel|la toussaint|toussaint|hiver|fevrier|printemps|paques|ete))?\b")]
    public static partial Regex SchoolHolidays();

    [GeneratedRegex($@"\G(?:de|du mois de) (?<from>{Month}) a (?<to>{Month})\b")]
    public static partial Regex MonthRange();

    [GeneratedRegex($@"\G(?:en|au mois d[e']|le mois d[e']) ?(?<month>{Month})\b")]
    public static partial Regex OneMonth();

    [GeneratedRegex($@"\Gdu (?<d1>\d{{1,2}}|1er)(?: (?<m1>{Month}))?(?: (?<y1>20\d\d))? au (?<d2>\d{{1,2}}|1er) (?<m2>{Month})(?: (?<y2>20\d\d))?\b")]
    public static partial Regex DateRange();

    [GeneratedRegex($@"\G(?:le )?(?:{Day} )?(?<d>\d{{1,2}}|1er) (?<m>{Month})(?: (?<y>20\d\d))?\b|\G(?:le )?(?:{Day} )?(?<d>\d{{1,2}})/(?<mn>\d{{1,2}})/(?<y>20\d\d)\b")]
    public static partial Regex OneDate();

    [GeneratedRegex(@"\G(?:[ ,;.:()\-–/&]+|(?:et|ou|le|les|la|l'|de|des|du|a|au|aux|y|est|sont|puis|pendant|durant|uniquement|seulement|inclus)\b)")]
    public static partial Regex Filler();
}
