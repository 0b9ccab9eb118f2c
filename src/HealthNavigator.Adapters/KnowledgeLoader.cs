using HealthNavigator.Adapters.Files;
using HealthNavigator.Adapters.LiteDb;
using HealthNavigator.Adapters.Recognition;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace HealthNavigator.Adapters;

/// <summary>Loads the knowledge once, for a tool: from the files, or from a copy of the store that a host uses.</summary>
public static class KnowledgeLoader
{
    /// <param name="directory">See <see cref="ContentFolder.Locate"/>; null for the repository's.</param>
    /// <param name="store">The LiteDB file whose published documents replace those of the files; null for the files alone.</param>
    /// <param name="at">The timetables are compiled from here.</param>
    /// <param name="forAuthors">Whether texts that are hard to read, and example sentences, are looked through too.</param>
    /// <param name="cancellation">Stops the load.</param>
    public static async Task<BuiltSnapshot> LoadAsync(string? directory, string? store, Instant at, bool forAuthors = false, CancellationToken cancellation = default)
    {
        var faults = new FaultList();
        var files = ContentFolder.Locate(directory, faults)?.Read(faults) ?? [];
        var documents = store is null ? DocumentSplitter.Split(files, faults) : await PublishedAsync(store, faults, cancellation);
        var built = new SnapshotBuilder(new DatesAndAges()).Build([.. files.Where(file => !DocumentSplitter.IsKnowledge(file))], documents, at);
        faults.AddRange(built.Faults);
        if (forAuthors)
        {
            ReadabilityCheck.Of(files, documents, faults);
            SentenceCheck.Of(files, built.Snapshot.Taxonomies, faults);
        }

        return built with { Faults = faults.Sorted() };
    }

    private static async Task<System.Collections.Immutable.ImmutableArray<KnowledgeDocument>> PublishedAsync(
        string store, FaultList faults, CancellationToken cancellation)
    {
        if (!File.Exists(store))
        {
            faults.Add(new Fault(store, 0, "file-unreadable"));
            return [];
        }

        switch (await new LiteDbStore(new LiteDbStoreOptions { Path = store }, TimeProvider.System, NullLogger<LiteDbStore>.Instance).OpenAsync(cancellation))
        {
            case StoreOpening.Opened { Log: var log }:
                using (log) return await PublishedDocuments.ReadAsync(log, cancellation);
            case StoreOpening.Rewritten { Log: var log }:
                using (log) return await PublishedDocuments.ReadAsync(log, cancellation);
            case StoreOpening.Restored { Log: var log, Damage: var damage }:
                faults.Add(new Fault(store, 0, "store-restored", damage.ToString()));
                using (log) return await PublishedDocuments.ReadAsync(log, cancellation);
            case StoreOpening.InUse:
                faults.Add(new Fault(store, 0, "store-in-use"));
                return [];
            case StoreOpening.Unusable { Damage: var damage }:
                faults.Add(new Fault(store, 0, "store-damaged", damage.ToString()));
                return [];
            default:
                return [];
        }
    }
}
