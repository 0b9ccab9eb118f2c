namespace HealthNavigator.Core.Directory;

/// <summary>Who is served: people of the territory, the professionals who help them, or both.</summary>
public enum ServedPeople
{
    Residents,
    Professionals,
    Both,
}

/// <summary>Whether one may come on one's own initiative.</summary>
public enum Door
{
    /// <summary>One may come or call oneself.</summary>
    Open,

    /// <summary>It comes to the person, or is met elsewhere: it is explained and never offered as a place to go.</summary>
    Explained,
}
