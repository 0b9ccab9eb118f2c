using System.Collections.Frozen;

namespace HealthNavigator.Core.Recognition;

/// <summary>The codes that lexicons may use for cues, answers, commands and ages; the code of the pipeline depends on each of them.</summary>
internal static class CueCode
{
    /// <summary>"pas", "not": denies what follows at once.</summary>
    public const string Not = "not";

    /// <summary>"pas besoin de", "I don't want": the need that follows is not wanted.</summary>
    public const string Refusal = "refusal";

    /// <summary>"j'ai pas de": the thing is missing, and wanted.</summary>
    public const string Lack = "lack";

    /// <summary>"sans", "pas de", "no": missing or refused, as the rest tells.</summary>
    public const string Without = "without";

    /// <summary>"déjà vu", "already seen".</summary>
    public const string Done = "done";

    /// <summary>"comment avoir", "how do I get", "on m'a parlé de": the coverage that follows is asked for or spoken of, not held.</summary>
    public const string Ask = "ask";

    /// <summary>"j'attends", "demande de … en cours".</summary>
    public const string Pending = "pending";

    /// <summary>"j'avais", "coupé", "expirée".</summary>
    public const string Lapsed = "lapsed";

    /// <summary>"je ne sais pas si".</summary>
    public const string Unsure = "unsure";

    /// <summary>"mais", "j'ai": ends the scope of a cue before it.</summary>
    public const string Stop = "stop";

    /// <summary>Small words that a scope passes through.</summary>
    public const string Link = "link";

    /// <summary>"voir", "aller": verbs that the scope of a refusal passes through.</summary>
    public const string LinkVerb = "link-verb";

    /// <summary>"euh", "svp": words that stand before or after an answer without changing it.</summary>
    public const string Filler = "filler";

    /// <summary>"pas encore", "pas mal": looks like a negation and is none.</summary>
    public const string Pseudo = "pseudo";

    /// <summary>"plutôt", "actually": what follows replaces what was said.</summary>
    public const string Correction = "correction";

    /// <summary>"c'est terminé", "used to", "vroeger": what was suffered is past, anywhere in the message.</summary>
    public const string Over = "over";

    /// <summary>"j'avais dit", "I wrote": the place that follows was said by mistake, if another one is named.</summary>
    public const string Misspoke = "misspoke";

    /// <summary>"patients", "familles", "people": what follows is said of those a professional looks after, not of the writer.</summary>
    public const string Others = "others";

    /// <summary>A cue that looks backward ("değil", "niet nodig") has this at the end of its code.</summary>
    public const string After = "-after";

    public static readonly FrozenSet<string> Cues =
        ((string[])[Not, Refusal, Lack, Without, Done, Ask, Pending, Lapsed, Unsure]).SelectMany(c => (string[])[c, c + After])
        .Concat([Stop, Link, LinkVerb, Filler, Pseudo, Correction, Others, Over, Misspoke]).ToFrozenSet();

    public static readonly FrozenSet<string> Answers = ((string[])["yes", "no", "dont-know", "skip"]).ToFrozenSet();

    public static readonly FrozenSet<string> Ages = ((string[])["years", "months", "bare", "none"]).ToFrozenSet();
}
