using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Directory;

/// <summary>The rights cards of <c>knowledge/rights/</c>, one a file (format: docs/knowledge-format.md).</summary>
public sealed record RightsCards(ImmutableArray<RightsCard> All)
{
    public const string Folder = "knowledge/rights/";
    private const int Last = 99;

    public RightsCard? Find(string code) => All.FirstOrDefault(card => card.Code == code);

    public static RightsCards Load(IEnumerable<ContentFile> files, Taxonomies taxonomies, Func<string, bool> isZone, FaultList faults)
    {
        var cards = ImmutableArray.CreateBuilder<RightsCard>();
        foreach (var file in files)
        {
            if (ContentNode.Parse(file, faults) is not { } node || Read(node, taxonomies, isZone) is not { } card) continue;
            if (cards.Any(known => known.Code == card.Code)) node.Fault("double-code", card.Code);
            else cards.Add(card);
        }

        return new RightsCards(cards.ToImmutable());
    }

    private static RightsCard? Read(ContentNode node, Taxonomies taxonomies, Func<string, bool> isZone)
    {
        node.ExpectKeys("code", "country", "label", "said", "coverages", "audiences", "order", "expires", "sources", "statements");
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var (key, entry) in node.Required("sources")?.Entries ?? [])
        {
            if (entry.AsSource() is { } source) sources[key] = source;
        }

        var (code, country, label) = (node.RequiredText("code"), node.RequiredText("country"), node.Whole("label"));
        if (country is not (null or "fr" or "be")) node.Get("country")!.Fault("not-a-choice", country);
        var expires = node.Required("expires") is null ? null : node.Day("expires");
        var statements = (node.Required("statements")?.Items ?? []).Select(item => Statement(item, sources, isZone)).OfType<RightsStatement>().ToImmutableArray();
        foreach (var twice in statements.GroupBy(statement => statement.Id).Where(group => group.Count() > 1)) node.Get("statements")!.Fault("double-id", twice.Key);
        var card = code is null || country is null || label is null || expires is not { } day || statements.IsEmpty ? null : new RightsCard
        {
            Code = code,
            Country = country,
            Label = label,
            Said = [.. SpokenName.Read(node.Get("said"))],
            Coverages = Codes(node, "coverages", taxonomies.Coverages),
            Audiences = Codes(node, "audiences", taxonomies.Audiences),
            Statements = statements,
            Order = node.WholeNumber("order") ?? Last,
            Expires = day,
        };
        return card;
    }

    /// <summary>Null, with a fault, when it has no words or no source: nothing is said of a right that no page says.</summary>
    private static RightsStatement? Statement(ContentNode node, Dictionary<string, Source> sources, Func<string, bool> isZone)
    {
        node.ExpectKeys("name", "part", "fr", "nl", "en", "ar", "es", "pt", "ro", "tr", "ru", "uk", "it", "de", "sources", "until", "in");
        var (id, part, text) = (node.RequiredText("name"), node.RequiredText("part"), node.AsWhole("statements"));
        var named = ImmutableArray.CreateBuilder<Source>();
        foreach (var key in node.Required("sources")?.Items ?? [])
        {
            if (sources.TryGetValue(key.Scalar ?? "", out var source)) named.Add(source);
            else key.Fault("unknown-source", key.Scalar ?? "");
        }

        if (id is null || part is null || text is null || named.Count == 0) return null;
        return new RightsStatement
        {
            Id = id,
            Part = node.Choice(
                "part",
                RightsPart.What,
                ("what", RightsPart.What),
                ("who", RightsPart.Who),
                ("pays", RightsPart.Pays),
                ("where", RightsPart.Where),
                ("papers", RightsPart.Papers),
                ("time", RightsPart.Time)),
            Text = text,
            Sources = named.ToImmutable(),
            Until = node.Day("until"),
            In = [.. Zones(node, isZone)],
        };
    }

    private static IEnumerable<string> Zones(ContentNode node, Func<string, bool> isZone)
    {
        foreach (var item in node.Get("in")?.Items ?? [])
        {
            if (item.Scalar is { } zone && isZone(zone)) yield return zone;
            else item.Fault("unknown-zone", item.Scalar ?? "in");
        }
    }

    private static ImmutableArray<string> Codes(ContentNode node, string key, Taxonomy taxonomy)
    {
        foreach (var item in node.Get(key)?.Items ?? [])
        {
            if (!taxonomy.Has(item.Scalar ?? "")) item.Fault("unknown-code", item.Scalar ?? key);
        }

        return [.. node.Texts(key).Where(taxonomy.Has)];
    }
}
