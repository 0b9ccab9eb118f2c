using System.Text;

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
        var lines = Storable(text).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var first = Array.FindIndex(lines, IsText);
        if (first < 0) return "";
        var last = Array.FindLastIndex(lines, IsText);
        return string.Join('\n', lines[first..(last + 1)]) + "\n";
    }

    /// <summary>
    /// The text with what no store keeps as it is (halves of surrogate pairs, NUL) replaced by U+FFFD, so that what is acknowledged is what
    /// will be read.
    /// </summary>
    public static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    private static bool IsText(string line) => !string.IsNullOrWhiteSpace(line);
}
