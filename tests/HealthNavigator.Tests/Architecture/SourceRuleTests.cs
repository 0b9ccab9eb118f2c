using System.Text.RegularExpressions;

namespace HealthNavigator.Tests.Architecture;

/// <summary>House rules that can be read from the files.</summary>
public sealed partial class SourceRuleTests
{
    private const int LongestFile = 300;

    /// <summary>Files that may be longer, each with the reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    [Fact]
    public void File_InLines_IsShortOrNamedWithItsReason() => Breaches.None(
        from file in Product.Sources("src").Concat(Product.Sources("tests")).Concat(Product.Sources("src", "cshtml")).Concat(Product.Sources("src", "js"))
        let lines = file.Text.AsSpan().Count('\n')
        where lines > LongestFile && !LongFiles.ContainsKey(file.Path)
        select $"{file.Path}: {lines}");

    [Fact]
    public void Suppression_OfAWarning_CarriesItsReason() => Breaches.None(
        from file in Product.Sources("src").Concat(Product.Sources("tests"))
        from line in file.Text.Split('\n')
        where line.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal)
            || line.TrimStart().StartsWith("[SuppressMessage", StringComparison.Ordinal) && !line.Contains("Justification", StringComparison.Ordinal)
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void Test_ItsName_IsSubjectSituationResult() => Breaches.None(
        from file in Product.Sources("tests")
        from Match test in TestMethod().Matches(file.Text)
        where test.Groups["name"].Value.Split('_').Length != 3
        select $"{file.Path}: {test.Groups["name"].Value}");

    [GeneratedRegex(@"\[(Fact|Theory|Property)\b[^\]]*\]\s*(\[[^\n]*\]\s*)*public (static )?(async )?[\w<>]+ (?<name>\w+)\(")]
    private static partial Regex TestMethod();
}
