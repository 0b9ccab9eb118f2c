using System.Text.RegularExpressions;
using HealthNavigator.Adapters.Files;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>The folder that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetDirectoryName((ContentFolder.FindDefault() ?? throw new InvalidOperationException("no repository")).Knowledge)!;

    /// <summary>How many services the files of this name hold (<c>*</c> = all files), counted in the text itself.</summary>
    public static int ServicesIn(string name) => Directory.EnumerateFiles(Path.Combine(Root, "knowledge", "services"), name + ".yaml", SearchOption.AllDirectories)
        .Sum(path => Regex.Count(File.ReadAllText(path), "^  - id: ", RegexOptions.Multiline));

    /// <summary>A message as its author wrote it.</summary>
    public static string Message(string language, string key) => Directory.EnumerateFiles(Path.Combine(Root, "dialogs"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => Path.GetFileNameWithoutExtension(path) is var name && (name == language || name.EndsWith("." + language, StringComparison.Ordinal)))
        .Select(path => Regex.Match(File.ReadAllText(path), $"^ +{Regex.Escape(key)}: \"(.*)\"", RegexOptions.Multiline))
        .First(match => match.Success).Groups[1].Value;
}
