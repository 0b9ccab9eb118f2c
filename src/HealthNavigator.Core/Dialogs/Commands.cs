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
}
