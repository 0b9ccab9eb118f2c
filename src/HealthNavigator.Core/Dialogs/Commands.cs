namespace HealthNavigator.Core.Dialogs;

/// <summary>Wishes about the conversation itself, as the recognizers and the buttons name them.</summary>
internal static class Commands
{
    public const string Back = "back";
    public const string Why = "why";
    public const string WhyNot = "why-not";
    public const string StartAgain = "start-again";
    public const string More = "more";
    public const string Farther = "farther";
    public const string Goodbye = "goodbye";
    public const string Human = "human";
    public const string Help = "help";
    public const string Skip = "skip";
    public const string DontKnow = "dont-know";
    public const string AllNeeds = "all-needs";
    public const string ChangeNeed = "change-need";

    /// <summary>Before the name of an answer: "je me suis trompé de ville" is <c>change-place</c>.</summary>
    public const string Change = "change-";
    public const string AnotherDay = "another-day";
    public const string Nearest = "nearest";
    public const string Soonest = "soonest";
    public const string AnyTime = "any-time";
    public const string Phone = "phone";
    public const string Video = "video";
    public const string WhenOpen = "when-open";
    public const string WhereIsIt = "where-is-it";

    /// <summary>"vont-ils me dénoncer ?": of us it is known, of the services it is not.</summary>
    public const string WillYouCall = "will-you-call";

    /// <summary>"c'est trop loin": something nearer, or a telephone.</summary>
    public const string Nearer = "nearer";

    /// <summary>"quelqu'un peut venir chez moi ?"</summary>
    public const string ComeToMe = "come-to-me";

    /// <summary>"j'ai changé d'avis", without saying of what.</summary>
    public const string ChangeMind = "change-mind";

    /// <summary>"laisse tomber": the waiting question is left, what was said stays.</summary>
    public const string NeverMind = "never-mind";

    /// <summary>What was said of oneself beside age and cover is forgotten.</summary>
    public const string ChangeAudience = "change-audience";

    /// <summary>"c'est pour ma mère": what was said of the speaker does not hold.</summary>
    public const string ForOther = "for-other";
}
