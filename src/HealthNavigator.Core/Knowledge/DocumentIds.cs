namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// What the documents of the knowledge are called: <c>service/&lt;id&gt;</c>, <c>organization/&lt;id&gt;</c>, or <c>file/&lt;path&gt;</c> for the files
/// that are one document as a whole (taxonomies, zones, quarters, crisis lines, help lines).
/// </summary>
public static class DocumentIds
{
    /// <summary>In characters. Stores may index the id, and the narrowest of them takes 1,023 bytes of UTF-8.</summary>
    public const int MaxLength = 255;

    private const string Services = "service/";
    private const string Organizations = "organization/";
    private const string Files = "file/";

    public static string ForService(string id) => Services + id;

    public static string ForOrganization(string id) => Organizations + id;

    /// <param name="path">Relative to the content root, with <c>/</c>.</param>
    public static string ForFile(string path) => Files + path;

    public static bool IsService(string documentId) => documentId.StartsWith(Services, StringComparison.Ordinal);

    public static bool IsOrganization(string documentId) => documentId.StartsWith(Organizations, StringComparison.Ordinal);

    public static bool IsFile(string documentId) => documentId.StartsWith(Files, StringComparison.Ordinal);

    /// <summary>The id without its kind: <c>service/abc</c> gives <c>abc</c>.</summary>
    public static string Local(string documentId) => documentId[(documentId.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static bool IsValid(string documentId) =>
        documentId.Length <= MaxLength
        && (IsService(documentId) || IsOrganization(documentId) || IsFile(documentId))
        && Local(documentId).Length > 0
        && !documentId.Any(c => char.IsControl(c) || char.IsSurrogate(c));
}
