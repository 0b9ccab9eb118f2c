using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Content;

/// <summary>Reads a text that must be there in every language the product is written in.</summary>
internal static class WholeText
{
    /// <summary>The languages without which a text is not shown; more may be added to any text.</summary>
    private static readonly string[] Needed = ["fr", "en"];

    public static LocalizedText? Whole(this ContentNode node, string key) => node.Required(key)?.AsWhole(key);

    /// <summary>The texts of a map whose other keys are not languages are read with <see cref="ContentNode.AsLocalized"/> too.</summary>
    public static LocalizedText? AsWhole(this ContentNode node, string key)
    {
        if (node.AsLocalized() is not { } text) return null;
        foreach (var language in Needed.Where(language => !text.Has(language))) node.Fault("text-missing", $"{key}: {language}");
        return text;
    }
}
