using HealthNavigator.Core.Content;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Tests.Recognition;

/// <summary>The repository's lexicons, loaded once, and a resolver that knows a handful of towns.</summary>
internal static class Lexicons
{
    private static readonly Dictionary<string, string> Towns = new()
    {
        ["lyon"] = "fr", ["paris"] = "fr", ["marseille"] = "fr", ["montreuil"] = "fr", ["aubervilliers"] = "fr", ["bruxelles"] = "be",
    };

    public static readonly (Lexicon Lexicon, FaultList Faults) Loaded = LoadAll();

    public static Understanding Understand(string text, string? asked = null, string language = "fr", string? known = null) =>
        new Understander(Loaded.Lexicon, Resolve).Understand(text, new UnderstandingContext
        {
            Asked = asked,
            Language = language,
            KnownPlace = known is null ? null : Town(known),
        });

    public static Lexicon Load(FaultList faults, params (string Path, string Text)[] files) =>
        Lexicon.Load(files.Select(f => new ContentFile(f.Path, f.Text)), faults);

    private static PlaceResolution Resolve(string text, PlaceContext context)
    {
        foreach (var token in FoldedText.Of(text).Tokens)
        {
            if (Towns.ContainsKey(token.Text)) return new PlaceResolution.Found(Town(token.Text), token.Span);
        }

        return new PlaceResolution.None();
    }

    private static Place Town(string name) =>
        new() { Code = name, Name = name, Kind = PlaceKind.Commune, Zones = [name], Country = Towns[name] };

    private static (Lexicon Lexicon, FaultList Faults) LoadAll()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "HealthNavigator.sln"))) root = Path.GetDirectoryName(root)!;
        var folder = Path.Combine(root, "dialogs", "lexicon");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => new ContentFile(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)));
        var faults = new FaultList();
        return (Lexicon.Load(files, faults), faults);
    }
}
