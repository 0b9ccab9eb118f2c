using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters;

/// <summary>The documents in force: the head of each, withdrawn ones left out.</summary>
internal static class PublishedDocuments
{
    public static async Task<ImmutableArray<KnowledgeDocument>> ReadAsync(IRevisionLog log, CancellationToken cancellation) =>
        [.. (await log.HeadsAsync(cancellation)).Where(head => !head.Withdrawn).Select(head => head.ToDocument())];
}
