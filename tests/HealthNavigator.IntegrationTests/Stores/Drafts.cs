using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.IntegrationTests.Stores;

/// <summary>Drafts that are valid as they come; a test says what matters to it.</summary>
internal static class Drafts
{
    public static RevisionDraft Of(string service, int baseVersion = 0, string text = "id: a\n", string author = "claire", string? key = null) => new()
    {
        DocumentId = DocumentIds.ForService(service),
        BaseVersion = baseVersion,
        Author = author,
        Why = "telephone call",
        Text = text,
        Path = "knowledge/services/93/dep.yaml",
        IdempotencyKey = key,
    };
}
