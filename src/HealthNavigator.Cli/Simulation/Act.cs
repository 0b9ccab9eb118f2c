namespace HealthNavigator.Cli.Simulation;

/// <summary>What a resident does in a message, beside asking for something; one message may be several.</summary>
internal enum Act
{
    /// <summary>Answers the question.</summary>
    Answer,

    /// <summary>Says age and cover before being asked.</summary>
    OverAnswer,

    /// <summary>Mistypes something.</summary>
    Misspell,

    /// <summary>Leaves a question politely.</summary>
    Skip,

    /// <summary>Refuses to answer.</summary>
    Refuse,

    /// <summary>Does not know the answer.</summary>
    DoNotKnow,

    /// <summary>Asks why.</summary>
    AskWhy,

    /// <summary>Takes back what was said before: another town, age or need.</summary>
    ChangeMind,

    /// <summary>Gives the position of the telephone.</summary>
    GivePosition,
}
