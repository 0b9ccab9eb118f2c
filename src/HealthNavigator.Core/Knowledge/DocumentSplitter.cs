using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// Cuts the knowledge files into the documents that are revised one by one: a file of services into its organization and each of its
/// services, any other YAML file into one document. The cut keeps the words and comments of the file; <see cref="DocumentJoiner"/> is the
/// inverse.
/// </summary>
public static class DocumentSplitter
{
    public const string ServicesFolder = "knowledge/services/";

    private const string KnowledgeFolder = "knowledge/";

    /// <summary>Whether the file is one of those that are kept as documents. Tables of the gazetteer, and dialogs, are not.</summary>
    public static bool IsKnowledge(ContentFile file) =>
        file.Path.StartsWith(KnowledgeFolder, StringComparison.Ordinal) && file.IsYaml;

    /// <summary>
    /// The documents of all files, in the order of the files; files that are not knowledge are passed over. Of two documents with the same
    /// id the first is kept and the second is a fault.
    /// </summary>
    public static ImmutableArray<KnowledgeDocument> Split(IEnumerable<ContentFile> files, FaultList faults)
    {
        var documents = ImmutableArray.CreateBuilder<KnowledgeDocument>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in files.Where(IsKnowledge).SelectMany(file => Split(file, faults)))
        {
            if (Refusal(document) is { } code) faults.Add(new Fault(document.Path, document.LineOffset + 2, code, document.Id));
            else if (ids.Add(document.Id)) documents.Add(document);
            else faults.Add(new Fault(document.Path, document.LineOffset + 2, "double-id", document.Id));
        }

        return documents.ToImmutable();
    }

    /// <summary>The documents of one file. What cannot be cut is reported and left out.</summary>
    public static ImmutableArray<KnowledgeDocument> Split(ContentFile file, FaultList faults)
    {
        if (ContentNode.Parse(file, faults) is not { } root) return [];
        if (file.Path.StartsWith(ServicesFolder, StringComparison.Ordinal)) return ServiceFileSplitter.Split(file, root, faults);
        var text = DocumentText.Normalize(file.Text);
        return [new KnowledgeDocument { Id = DocumentIds.ForFile(file.Path), Path = file.Path, Text = text, LineOffset = LeadingBlankLines(file.Text) }];
    }

    private static string? Refusal(KnowledgeDocument document) =>
        !DocumentIds.IsValid(document.Id) ? "not-an-id"
        : document.Text.Length > RevisionDraft.MaxTextLength ? "document-too-long"
        : null;

    private static int LeadingBlankLines(string text) => text[..^text.TrimStart().Length].Count(c => c == '\n');
}
