namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// The one form in which the text of a document is kept, so that the same words from a file, from a browser's form or from another
/// system's line ends compare as the same text.
/// </summary>
public static class DocumentText
{
    /// <summary>Without byte-order mark, with <c>\n</c> line ends, no blank line around, and one <c>\n</c> at the end; empty stays empty.</summary>
    public static string Normalize(string text)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var first = Array.FindIndex(lines, IsText);
        if (first < 0) return "";
        var last = Array.FindLastIndex(lines, IsText);
        return string.Join('\n', lines[first..(last + 1)]) + "\n";
    }

    private static bool IsText(string line) => !string.IsNullOrWhiteSpace(line);
}
