using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;

namespace HealthNavigator.Core.Knowledge;

/// <summary>The help lines of <c>knowledge/help-lines/</c>.</summary>
public sealed record HelpLines(ImmutableArray<HelpLine> All)
{
    public const string Folder = "knowledge/help-lines/";
    private const int MostShown = 3;
    private static readonly ImmutableArray<string> GeneralNeeds = ["health-rights", "general-medicine"];

    /// <summary>
    /// Lines of the country (of France when it is not known) that answer one of the needs, those that answer more of them first, then lines
    /// on rights and doctors, which help whoever finds nothing near.
    /// </summary>
    public IEnumerable<HelpLine> For(ImmutableArray<string> needs, string? country)
    {
        var national = All.Where(line => line.Country == (country ?? "fr")).ToList();
        int Answered(HelpLine line, IReadOnlyCollection<string> some) => line.Needs.Count(some.Contains);
        var wanted = national.Where(line => Answered(line, needs) > 0).OrderByDescending(line => Answered(line, needs)).ThenBy(line => line.Needs.Length);
        var general = national.Where(line => Answered(line, GeneralNeeds) > 0).OrderBy(line => line.Needs.Length);
        return wanted.Concat(general).DistinctBy(line => line.Number).Take(MostShown);
    }

    public static HelpLines Load(IEnumerable<ContentFile> files, Taxonomies taxonomies, FaultList faults)
    {
        var lines = ImmutableArray.CreateBuilder<HelpLine>();
        foreach (var file in files)
        {
            foreach (var node in ContentNode.Parse(file, faults)?.Items ?? [])
            {
                node.ExpectKeys("id", "number", "country", "channels", "name", "says", "needs", "emergency", "hours", "audiences", "languages", "source", "expires");
                var (id, number, country) = (node.RequiredText("id"), node.RequiredText("number"), node.RequiredText("country"));
                var name = node.Required("name")?.AsLocalized();
                var source = node.Required("source")?.AsSource();
                if (id is null || number is null || country is null || name is null || source is null) continue;
                lines.Add(new HelpLine
                {
                    Id = id,
                    Number = number,
                    Country = country,
                    Channels = [.. node.Texts("channels")],
                    Name = name,
                    Says = node.Localized("says"),
                    Needs = EligibilityReader.Codes(node, "needs", taxonomies.Needs),
                    Source = source,
                    Expires = node.Day("expires"),
                });
            }
        }

        return new HelpLines(lines.ToImmutable());
    }
}
