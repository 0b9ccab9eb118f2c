namespace HealthNavigator.Core.Content;

/// <summary>One file of content, already read: its path relative to the content root (with <c>/</c>), and its text.</summary>
public sealed record ContentFile(string Path, string Text)
{
    /// <summary>Whether people write it as YAML; tables and sentences are not.</summary>
    public bool IsYaml => Path.EndsWith(".yaml", StringComparison.Ordinal);
}
