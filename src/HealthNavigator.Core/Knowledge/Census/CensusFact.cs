namespace HealthNavigator.Core.Knowledge.Census;

/// <summary>The kinds of fact that a person needs to get through a door, in the order in which they are shown.</summary>
public enum CensusFact
{
    /// <summary>A street, premises or point: more than the town.</summary>
    Place,

    /// <summary>A next opening with its date and time; "twice a month" alone is not known.</summary>
    Hours,

    /// <summary>A number, an address or a page.</summary>
    Contact,

    /// <summary>Who is received, or that everybody is.</summary>
    Eligibility,
    Cost,

    /// <summary>The languages spoken, or whether there is interpreting.</summary>
    Languages,
    Accessibility,

    /// <summary>How to be received, what to bring.</summary>
    Steps,
}

/// <summary>What is known of one fact of one door.</summary>
public enum FactState
{
    Unknown,

    /// <summary>Known from a source that is old, or that shows no date.</summary>
    Old,
    Known,
}
