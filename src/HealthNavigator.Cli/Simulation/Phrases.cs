using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Cli.Simulation;

/// <summary>What residents say in one language, from <c>phrases.&lt;language&gt;.yaml</c>, which is compiled in.</summary>
internal sealed class Phrases
{
    public static readonly ImmutableArray<string> Languages = ["fr", "en"];

    private readonly Dictionary<string, ImmutableArray<string>> phrases = new(StringComparer.Ordinal);

    private Phrases(ContentNode root)
    {
        foreach (var (key, value) in root.Entries)
        {
            if (value.IsMap)
            {
                foreach (var (code, list) in value.Entries) phrases[$"{key}/{code}"] = [.. list.Items.Select(item => item.Scalar!)];
            }
            else
            {
                phrases[key] = [.. value.Items.Select(item => item.Scalar!)];
            }
        }
    }

    /// <summary>Whether anything is known to say for it: codes without a phrase are answered with buttons.</summary>
    public bool Has(string key) => phrases.ContainsKey(key);

    public string One(string key, Random random) => phrases[key][random.Next(phrases[key].Length)];

    /// <exception cref="InvalidOperationException">The file is missing or faulty: a fault of the build.</exception>
    public static Phrases Load(string language)
    {
        var name = $"phrases.{language}.yaml";
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        var faults = new FaultList();
        var root = ContentNode.Parse(new ContentFile(name, reader.ReadToEnd()), faults);
        return root is not null && faults.Count == 0 ? new Phrases(root) : throw new InvalidOperationException(name);
    }
}
