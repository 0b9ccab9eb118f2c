namespace HealthNavigator.Web.Hosting;

/// <summary>Settings of the section <c>Navigator</c> (<c>Navigator__Data</c> in the environment).</summary>
internal sealed record NavigatorOptions
{
    /// <summary>Folder that holds <c>knowledge/</c> and <c>dialogs/</c>; null = the repository's.</summary>
    public string? Content { get; init; }

    /// <summary>Folder of the store and of the keys of the conversation tokens; null = <c>data/</c> beside the knowledge.</summary>
    public string? Data { get; init; }
}
