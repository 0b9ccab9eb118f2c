using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Recognition;
using NodaTime;

namespace HealthNavigator.Core.Knowledge;

/// <summary>A snapshot and everything that was wrong in what it was built from.</summary>
public sealed record BuiltSnapshot(KnowledgeSnapshot Snapshot, ImmutableArray<Fault> Faults);

/// <summary>
/// Builds snapshots, and keeps from the one before what did not change: an edit of one service reads that service alone.
/// Not thread-safe: one builder belongs to one writer.
/// </summary>
/// <param name="behind">Asked about times and ages behind the own tables; null for none.</param>
public sealed class SnapshotBuilder(IRecognizer? behind = null)
{
    private ImmutableArray<ContentFile> lastFiles = [];
    private Foundations? foundations;
    private ImmutableArray<Fault> foundationFaults = [];
    private Dictionary<string, (KnowledgeDocument Document, Service? Service, ImmutableArray<Fault> Faults)> read = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, Organization> organizations = ImmutableDictionary<string, Organization>.Empty;

    /// <param name="files">The files that are not knowledge documents: dialogs and gazetteer tables.</param>
    /// <param name="documents">The published documents.</param>
    /// <param name="at">The timetables are compiled from here.</param>
    public BuiltSnapshot Build(IReadOnlyCollection<ContentFile> files, IReadOnlyCollection<KnowledgeDocument> documents, Instant at)
    {
        ImmutableArray<ContentFile> all = [.. files, .. documents.Where(document => DocumentIds.IsFile(document.Id)).Select(document => new ContentFile(document.Path, document.Text))];
        var faults = new FaultList();
        var isSame = foundations is not null && all.SequenceEqual(lastFiles);
        if (!isSame)
        {
            var found = new FaultList();
            foundations = Foundations.Load(all, found, behind);
            (lastFiles, foundationFaults) = (all, found.Sorted());
        }

        faults.AddRange(foundationFaults);
        var carriers = Organizations(documents, faults);
        if (!isSame || !carriers.Values.ToHashSet().SetEquals(organizations.Values)) read = new(StringComparer.Ordinal);
        organizations = carriers;

        var services = ImmutableSortedDictionary.CreateBuilder<string, Service>(StringComparer.Ordinal);
        var now = new Dictionary<string, (KnowledgeDocument Document, Service? Service, ImmutableArray<Fault> Faults)>(StringComparer.Ordinal);
        foreach (var document in documents.Where(document => DocumentIds.IsService(document.Id)))
        {
            var result = read.TryGetValue(document.Id, out var before) && before.Document == document ? before : Read(document, foundations!, organizations);
            now[document.Id] = result;
            faults.AddRange(result.Faults);
            if (result.Service is { } service) services[service.Id] = foundations!.Positions.Place(service);
        }

        read = now;
        faults.AddRange(foundations!.Positions.Check(services.Values));
        var published = documents.ToImmutableDictionary(document => document.Id, StringComparer.Ordinal);
        return new BuiltSnapshot(new KnowledgeSnapshot(foundations!, published, services.ToImmutable(), organizations, at), faults.Sorted());
    }

    /// <summary>
    /// What is known after the edit of one service document: it alone is read. The time this takes does not grow with the number of services.
    /// </summary>
    /// <param name="before">What was known.</param>
    /// <param name="id">The document, which is one of a service.</param>
    /// <param name="document">As it stands now; null when it was withdrawn.</param>
    /// <exception cref="ArgumentException">The document is not one of a service: what everything else is read with is built whole.</exception>
    public static BuiltSnapshot Edit(BuiltSnapshot before, string id, KnowledgeDocument? document)
    {
        if (!DocumentIds.IsService(id)) throw new ArgumentException("Only the edit of a service touches one service alone.", nameof(id));
        var snapshot = before.Snapshot;
        var (positions, local) = (snapshot.Positions, DocumentIds.Local(id));
        (Service? Service, ImmutableArray<Fault> Faults) ReadOne(KnowledgeDocument? one)
        {
            if (one is null) return (null, []);
            var (_, service, faults) = Read(one, snapshot.Foundations, snapshot.Organizations);
            return (service is null ? null : positions.Place(service), faults);
        }

        var old = ReadOne(snapshot.Documents.GetValueOrDefault(id));
        var now = ReadOne(document);
        // A position that was looked up for one of its addresses may now be of another, or of none.
        var permanences = new[] { old.Service, now.Service }.OfType<Service>().SelectMany(service => service.Permanences).Select(permanence => permanence.Id).ToList();
        var found = new FaultList();
        found.AddRange(before.Faults.RemoveRange([.. old.Faults, .. positions.Check(old.Service, permanences)]));
        found.AddRange([.. now.Faults, .. positions.Check(now.Service, permanences)]);
        var documents = document is null ? snapshot.Documents.Remove(id) : snapshot.Documents.SetItem(id, document);
        return new BuiltSnapshot(snapshot.With(documents, local, now.Service), found.Sorted());
    }

    private static (KnowledgeDocument Document, Service? Service, ImmutableArray<Fault> Faults) Read(
        KnowledgeDocument document, Foundations foundations, ImmutableDictionary<string, Organization> organizations)
    {
        var faults = new FaultList();
        var reader = new ServiceReader(foundations.Taxonomies, foundations.Gazetteer, organizations);
        var node = document.Parse(faults);
        var service = node is null ? null : reader.Read(node);
        if (service is not null && service.Id != DocumentIds.Local(document.Id))
        {
            // An edit that renames a service would publish it in the place of another: the id of a document is its own for good.
            node!.Get("id")!.Fault("id-differs", DocumentIds.Local(document.Id));
            service = null;
        }

        return (document, service is null ? null : foundations.Kinds.Complete(service), faults.Sorted());
    }

    private static ImmutableDictionary<string, Organization> Organizations(IEnumerable<KnowledgeDocument> documents, FaultList faults)
    {
        var found = ImmutableDictionary.CreateBuilder<string, Organization>(StringComparer.Ordinal);
        foreach (var document in documents.Where(document => DocumentIds.IsOrganization(document.Id)))
        {
            if (document.Parse(faults) is not { } node) continue;
            node.ExpectKeys("id", "name", "website", "source", "sources");
            if (node.RequiredText("id") is { } id && node.RequiredText("name") is { } name)
                found[id] = new Organization { Id = id, Name = name, Website = node.Text("website") };
        }

        return found.ToImmutable();
    }
}
