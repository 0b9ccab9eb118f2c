using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Knowledge;

/// <summary>One document of the knowledge, as it stands in the files or at the head of the log.</summary>
public sealed record KnowledgeDocument
{
    /// <summary>See <see cref="DocumentIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The file it was cut from or belongs to, relative to the content root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>YAML, as <see cref="DocumentText.Normalize"/> leaves it. A service's text says <c>organization: &lt;id&gt;</c> at its root.</summary>
    public required string Text { get; init; }

    /// <summary>Added to a line of <see cref="Text"/> it gives the line of the file; 0 when the document does not come straight from a file.</summary>
    public int LineOffset { get; init; }

    /// <summary>The root of the document; null (with a fault) when it is not YAML.</summary>
    public ContentNode? Parse(FaultList faults) => ContentNode.Parse(new ContentFile(Path, Text), faults, LineOffset);

    /// <summary>Whether both say the same and belong to the same file; the line does not matter.</summary>
    public bool SaysTheSameAs(Revision revision) => !revision.Withdrawn && Path == revision.Path && Text == revision.Text;
}
