using HealthNavigator.Core.Content;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Tests.Places;

/// <summary>The committed gazetteer, loaded once, with a few written quarters and zones of its own.</summary>
internal static class Atlas
{
    private const string Quarters = """
        - {code: "quarter:l-abreuvoir-bobigny", name: L'Abreuvoir, aliases: [Abreuvoir, cité de l'Abreuvoir], commune: "93008", priority: true, source: {document: d}}
        - {code: "quarter:couronneries-poitiers", name: Les Couronneries, aliases: [Couronneries], commune: "86194", priority: true, source: {document: d}}
        - {code: "quarter:les-4000-la-courneuve", name: Les 4000, aliases: ["cité des 4000", "les quatre mille"], commune: "93027", source: {document: d}}
        """;

    private const string Zones = """
        - {code: "bassin:sud-est", name: {fr: Bassin Sud-Est, nl: Bekken Zuidoost}, aliases: [Sud-Est de Bruxelles], within: "reg:be-bru", members: ["1160", "1170"], complete: true, source: {document: d}}
        - {code: "bassin:nord", name: Bassin Nord, within: "reg:be-bru", complete: false, source: {document: d}}
        - {code: "zone:pays-de-brest", name: Pays de Brest, within: "dep:29", members: ["29019"], complete: false, source: {document: d}}
        """;

    private static readonly Lazy<(Gazetteer Gazetteer, FaultList Faults)> Loaded = new(() =>
    {
        var faults = new FaultList();
        return (Gazetteer.Load(Files(), faults), faults);
    });

    private static readonly Lazy<PlaceResolver> Shared = new(() => new PlaceResolver(Gazetteer));

    public static Gazetteer Gazetteer => Loaded.Value.Gazetteer;

    public static FaultList Faults => Loaded.Value.Faults;

    public static PlaceResolver Resolver => Shared.Value;

    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HealthNavigator.sln"))) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("HealthNavigator.sln is not above the tests.");
        }
    }

    public static List<ContentFile> Files()
    {
        var folder = Path.Combine(Root, "knowledge", "gazetteer");
        List<ContentFile> files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => new ContentFile("gazetteer/" + Path.GetFileName(f), File.ReadAllText(f)))];
        files.Add(new ContentFile("gazetteer/quarters/test.yaml", Quarters));
        files.Add(new ContentFile("gazetteer/zones/test.yaml", Zones));
        return files;
    }
}
