using HealthNavigator.IntegrationTests.Stores;
using HealthNavigator.IntegrationTests.Web;

namespace HealthNavigator.IntegrationTests.Geocoding;

/// <summary>The repository's content without its services, with one service of its own and four doors that are known more or less well.</summary>
internal sealed class TrialContent : IDisposable
{
    private const string Service = """
        organization: {id: essai, name: Essai}
        services:
          - id: essai
            name: {fr: Essai, en: Trial}
            summary: {fr: On vous reçoit., en: You are received.}
            for: residents
            sources: {essai: {document: essai.txt, date: 2026-10}}
            source: essai
            needs: [dental]
            permanences:
              - {id: essai-adresse, place: {commune: "93001", address: "31, rue de la Commune de Paris", postcode: "93300"}}
              - {id: essai-point, place: {commune: "93001", address: 1 rue Exacte, lat: 48.9, lon: 2.38}}
              - {id: essai-postcode, place: {commune: "13055", postcode: "13003"}}
              - {id: essai-ville, place: {commune: "93001"}}
        """;

    private readonly TemporaryFolder folder = new();

    public TrialContent()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "knowledge"));
        foreach (var part in Directory.EnumerateDirectories(System.IO.Path.Combine(Repository.Root, "knowledge")).Where(part => System.IO.Path.GetFileName(part) != "services"))
            Directory.CreateSymbolicLink(System.IO.Path.Combine(Path, "knowledge", System.IO.Path.GetFileName(part)), part);
        Directory.CreateSymbolicLink(System.IO.Path.Combine(Path, "dialogs"), System.IO.Path.Combine(Repository.Root, "dialogs"));
        Write("services/essai/essai.yaml", Service);
    }

    /// <summary>The folder that <c>--knowledge</c> takes.</summary>
    public string Path => folder.Path;

    public void Dispose() => folder.Dispose();

    /// <param name="path">Below <c>knowledge/</c>.</param>
    /// <param name="text">The whole file.</param>
    public void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, "knowledge", path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
