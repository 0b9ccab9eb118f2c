using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Knowledge;

/// <summary>Reads the <c>eligibility</c> of a service.</summary>
internal sealed class EligibilityReader(Taxonomies taxonomies, Gazetteer gazetteer, SourceReader sources)
{
    public ImmutableArray<EligibilityRule> Read(ContentNode? rules) => [.. (rules?.Items ?? []).Select(One).OfType<EligibilityRule>()];

    private EligibilityRule? One(ContentNode node)
    {
        EligibilityRule? rule;
        switch (node.RequiredText("rule"))
        {
            case "territory":
                node.ExpectKeys("rule", "source", "said", "firm", "zones");
                rule = new EligibilityRule.Territory(Zones(node));
                break;
            case "age":
                node.ExpectKeys("rule", "source", "said", "firm", "from", "to");
                var (from, to) = (node.WholeNumber("from"), node.WholeNumber("to"));
                if (from is null && to is null) node.Fault("missing-key", "from");
                if (from > to) node.Fault("range-reversed", $"{from} > {to}");
                rule = new EligibilityRule.Age(from, to);
                break;
            case "audience":
                node.ExpectKeys("rule", "source", "said", "firm", "any-of");
                rule = new EligibilityRule.Audience(Codes(node, "any-of", taxonomies.Audiences));
                break;
            case "situation":
                node.ExpectKeys("rule", "source", "said", "firm", "any-of");
                rule = new EligibilityRule.Situation(Codes(node, "any-of", taxonomies.Situations));
                break;
            case "coverage":
                node.ExpectKeys("rule", "source", "said", "firm", "any-of");
                rule = new EligibilityRule.Coverage(Codes(node, "any-of", taxonomies.Coverages));
                break;
            case "referral":
                node.ExpectKeys("rule", "source", "said", "firm", "by");
                rule = node.Required("by")?.AsLocalized() is { } by ? new EligibilityRule.Referral(by) : null;
                break;
            case "unconditional":
                node.ExpectKeys("rule", "source", "said", "firm", "of");
                foreach (var item in node.Required("of")?.Items ?? [])
                {
                    if (item.Scalar is not ("coverage" or "residence")) item.Fault("not-a-choice", item.Scalar ?? "of");
                }

                rule = new EligibilityRule.Unconditional([.. node.Texts("of").Where(of => of is "coverage" or "residence").Distinct()]);
                break;
            case "any":
                node.ExpectKeys("rule", "source", "said", "firm", "rules");
                rule = new EligibilityRule.Any(Read(node.Required("rules")));
                break;
            case null:
                return null;
            case var other:
                node.Fault("unknown-rule", other);
                return null;
        }

        return rule is null ? null : rule with { Source = sources.Named(node), Said = node.Text("said"), Firm = node.YesNo("firm") ?? true };
    }

    /// <summary>Zone codes that the gazetteer knows; every other one is a fault.</summary>
    public ImmutableArray<string> Zones(ContentNode node)
    {
        var zones = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node.Required("zones")?.Items ?? [])
        {
            if (item.Scalar is { } code && gazetteer.Find(code) is not null) zones.Add(code);
            else item.Fault("unknown-zone", item.Scalar ?? "");
        }

        return zones.ToImmutable();
    }

    /// <summary>Codes that the taxonomy holds; every other one is a fault.</summary>
    public static ImmutableArray<string> Codes(ContentNode node, string key, Taxonomy taxonomy)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node.Required(key)?.Items ?? [])
        {
            if (item.Scalar is { } code && taxonomy.Has(code)) codes.Add(code);
            else item.Fault("unknown-code", item.Scalar ?? "");
        }

        if (codes.Count == 0) node.Fault("empty-list", key);
        return codes.ToImmutable();
    }
}
