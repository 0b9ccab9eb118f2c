using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// Writes documents back as the files they belong to, so that people may read and keep them as files. Splitting the files again gives the
/// same documents; a document for which that does not hold is reported and its file left out.
/// </summary>
public static class DocumentJoiner
{
    private const string OrganizationKey = "organization:";

    /// <param name="documents">In the order in which the services shall stand in their file.</param>
    /// <param name="faults">Receives what cannot be written as a file.</param>
    /// <returns>The files by path, ordinally.</returns>
    public static ImmutableArray<ContentFile> Join(IEnumerable<KnowledgeDocument> documents, FaultList faults)
    {
        var all = documents.ToList();
        var services = all.Where(d => DocumentIds.IsService(d.Id)).ToLookup(d => OrganizationOf(d, faults));
        var organizations = all.Where(d => DocumentIds.IsOrganization(d.Id)).ToList();
        foreach (var orphan in services.Where(group => organizations.All(o => o.Id != DocumentIds.ForOrganization(group.Key))).SelectMany(g => g))
            faults.Add(new Fault(orphan.Path, 0, "organization-not-found", orphan.Id));

        var files = organizations.Select(o => Written(o, [.. services[DocumentIds.Local(o.Id)]], faults))
            .Concat(all.Where(d => DocumentIds.IsFile(d.Id)).Select(d => new ContentFile(d.Path, d.Text)))
            .OfType<ContentFile>()
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToLookup(file => file.Path);
        foreach (var clash in files.Where(group => group.Count() > 1)) faults.Add(new Fault(clash.Key, 0, "double-path"));
        return [.. files.Where(group => group.Count() == 1).Select(group => group.Single())];
    }

    private static string OrganizationOf(KnowledgeDocument service, FaultList faults) =>
        service.Parse(faults)?.Text("organization") ?? "";

    private static ContentFile? Written(KnowledgeDocument organization, ImmutableArray<KnowledgeDocument> services, FaultList faults)
    {
        var lines = Lines(organization);
        var head = lines.TakeWhile(IsBlankOrComment).ToList();
        var text = head.Append("organization:").Concat(lines.Skip(head.Count).Select(line => Indented(line, 2))).Append("").Append("services:")
            .Concat(services.SelectMany((service, i) => i == 0 ? Item(service) : Item(service).Prepend("")));
        var file = new ContentFile(organization.Path, string.Join('\n', text) + "\n");

        var again = DocumentSplitter.Split(file, new FaultList()).Select(d => (d.Id, d.Text)).ToHashSet();
        var lost = services.Prepend(organization).Where(d => !again.Contains((d.Id, d.Text))).ToList();
        foreach (var document in lost) faults.Add(new Fault(file.Path, 0, "not-writable", document.Id));
        return lost.Count == 0 ? file : null;
    }

    private static IEnumerable<string> Item(KnowledgeDocument service)
    {
        var lines = Lines(service).Where(line => !line.StartsWith(OrganizationKey, StringComparison.Ordinal)).ToList();
        var head = lines.TakeWhile(IsBlankOrComment).ToList();
        return head.Select(line => Indented(line, 2))
            .Concat(lines.Skip(head.Count).Select((line, i) => i == 0 ? "  - " + line : Indented(line, 4)));
    }

    private static string[] Lines(KnowledgeDocument document) => document.Text.TrimEnd('\n').Split('\n');

    private static bool IsBlankOrComment(string line) => line.TrimStart() is [] or ['#', ..];

    private static string Indented(string line, int columns) => string.IsNullOrWhiteSpace(line) ? line : new string(' ', columns) + line;
}
