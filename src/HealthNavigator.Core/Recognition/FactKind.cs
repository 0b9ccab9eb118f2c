namespace HealthNavigator.Core.Recognition;

/// <summary>Kinds of fact and of helper word a lexicon knows; the first group appears in <see cref="Evidence.Kind"/>.</summary>
public static class FactKind
{
    public const string Need = "need";
    public const string Coverage = "coverage";
    public const string Audience = "audience";
    public const string Situation = "situation";
    public const string Age = "age";
    public const string When = "when";
    public const string Place = "place";
    public const string Answer = "answer";
    public const string Command = "command";

    /// <summary>"on peut parler anglais ?": the language in which the person wishes to go on.</summary>
    public const string Language = "language";
    public const string Cue = "cue";

    /// <summary>A way to ask about the knowledge itself (<see cref="AskedCode"/>).</summary>
    public const string Ask = "ask";

    /// <summary>A kind of structure or a right, by name.</summary>
    public const string Topic = "topic";

    /// <summary>A choice of a guided question, in words.</summary>
    public const string Choice = "choice";
}
