namespace HealthNavigator.Core.Recognition;

/// <summary>How a place is spoken of.</summary>
internal enum PlaceMention
{
    Meant,

    /// <summary>"pas à Paris", "Paris değil".</summary>
    Denied,

    /// <summary>"j'avais dit Paris": not meant if another place is named.</summary>
    Misspoken,
}
