using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Directory;

/// <summary>Reads one row of <c>knowledge/kinds/</c> (format: docs/knowledge-format.md).</summary>
internal static class StructureKindReader
{
    /// <summary>Null, with faults, when it lacks what an answer needs.</summary>
    public static StructureKind? Read(ContentNode node, Taxonomies taxonomies)
    {
        node.ExpectKeys("code", "also", "country", "label", "says", "said", "needs", "coverage", "anonymity", "cost", "appointment", "sources");
        var (code, country) = (node.RequiredText("code"), node.RequiredText("country"));
        var (label, says) = (node.Whole("label"), node.Whole("says"));
        var sources = (node.Required("sources")?.Items ?? []).Select(item => item.AsSource()).OfType<Source>().ToImmutableArray();
        if (country is not (null or "fr" or "be")) node.Get("country")!.Fault("not-a-choice", country);
        foreach (var need in node.Get("needs")?.Items ?? [])
        {
            if (!taxonomies.Needs.Has(need.Scalar ?? "")) need.Fault("unknown-code", need.Scalar ?? "needs");
        }

        if (code is null || country is null || label is null || says is null || sources.IsEmpty) return null;
        return new StructureKind
        {
            Code = code,
            Also = [.. node.Texts("also")],
            Country = country,
            Label = label,
            Says = says,
            Said = [.. SpokenName.Read(node.Get("said"))],
            Needs = [.. node.Texts("needs").Where(taxonomies.Needs.Has)],
            Coverage = Coverage(node.Get("coverage"), taxonomies),
            Anonymity = node.Choice<KindAnonymity?>("anonymity", null, ("yes", KindAnonymity.Yes), ("no", KindAnonymity.No), ("partly", KindAnonymity.Partly)),
            Cost = Cost(node.Get("cost")),
            Appointment = node.Choice<KindAppointment?>(
                "appointment",
                null,
                ("required", KindAppointment.Required),
                ("not-needed", KindAppointment.NotNeeded),
                ("either", KindAppointment.Either),
                ("referral", KindAppointment.Referral),
                ("registration", KindAppointment.Registration)),
            Sources = sources,
        };
    }

    private static KindCoverage? Coverage(ContentNode? node, Taxonomies taxonomies)
    {
        node?.ExpectKeys("rule", "any-of");
        if (node?.RequiredText("rule") is null) return null;
        var rule = node.Choice("rule", KindReception.Any, ("any", KindReception.Any), ("aimed-at", KindReception.AimedAtUninsured), ("insured", KindReception.Insured));
        foreach (var code in node.Get("any-of")?.Items ?? [])
        {
            if (!taxonomies.Coverages.Has(code.Scalar ?? "")) code.Fault("unknown-code", code.Scalar ?? "any-of");
        }

        var codes = node.Texts("any-of").Where(taxonomies.Coverages.Has).ToImmutableArray();
        if (rule == KindReception.Insured && codes.IsEmpty)
        {
            node.Fault("empty-list", "any-of");
            return null;
        }

        return new KindCoverage(rule, codes);
    }

    private static KindCost? Cost(ContentNode? node)
    {
        node?.ExpectKeys("rule", "fr", "en");
        if (node?.RequiredText("rule") is null) return null;
        var rule = node.Choice("rule", CostRule.Partly, ("free", CostRule.Free), ("partly", CostRule.Partly), ("charged", CostRule.Charged));
        return new KindCost(rule, node.Get("fr") is null ? null : node.AsLocalized());
    }
}
