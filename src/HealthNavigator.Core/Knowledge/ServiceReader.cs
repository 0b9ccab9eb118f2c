using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Knowledge;

/// <summary>Reads one <c>service/…</c> document into a <see cref="Service"/>; every fault is reported, a faulty service is left out.</summary>
internal sealed class ServiceReader(Taxonomies taxonomies, Gazetteer gazetteer, IReadOnlyDictionary<string, Organization> organizations)
{
    private static readonly LocalizedText Missing = new([new("fr", "")]);

    public Service? Read(ContentNode node)
    {
        node.ExpectKeys(
            "organization", "id", "name", "known-as", "summary", "for", "door", "sources", "source", "lifecycle", "needs", "leads-to", "kind", "languages", "interpreting",
            "cost", "eligibility", "aimed-at", "area", "permanences", "schedule", "contact", "steps", "to-confirm");
        var (sources, isSourced) = SourceReader.Read(node);
        var id = node.RequiredText("id");
        var name = Bilingual(node, "name");
        var summary = Bilingual(node, "summary");
        var organization = Organization(node);
        // All of it is read also when it cannot be shown: every fault is told at once.
        var isWhole = isSourced && id is not null && name is not null && summary is not null && organization is not null;
        var eligibility = new EligibilityReader(taxonomies, gazetteer, sources);
        var permanences = new PermanenceReader(gazetteer, sources);
        var service = new Service
        {
            Id = id ?? "",
            Organization = organization ?? new Organization { Id = "", Name = "" },
            Name = name ?? Missing,
            KnownAs = [.. node.Texts("known-as")],
            Summary = summary ?? Missing,
            For = node.Choice(
                "for",
                ServedPeople.Residents,
                ("residents", ServedPeople.Residents),
                ("professionals", ServedPeople.Professionals),
                ("both", ServedPeople.Both)),
            Door = node.Choice("door", Door.Open, ("open", Door.Open), ("explained", Door.Explained)),
            Needs = EligibilityReader.Codes(node, "needs", taxonomies.Needs),
            LeadsTo = LeadsTo(node),
            Kind = node.Text("kind"),
            Languages = [.. node.Texts("languages")],
            Interpreting = node.YesNo("interpreting"),
            Cost = ReadCost(node.Get("cost")),
            Eligibility = eligibility.Read(node.Get("eligibility")),
            AimedAt = node.Get("aimed-at") is { } aimed && aimed.Texts("audiences").Any() ? EligibilityReader.Codes(aimed, "audiences", taxonomies.Audiences) : [],
            AimedAtText = AimedAtText(node.Get("aimed-at")),
            Area = node.Get("area") is { } area ? eligibility.Zones(area) : [],
            Permanences = permanences.Read(node.Get("permanences")),
            Schedule = permanences.ReadSchedule(node.Get("schedule"), gazetteer.Find(FirstZone(node)), sources.Default),
            Contact = permanences.ReadContact(node.Get("contact")),
            Steps = Sentences(node.Get("steps")),
            ToConfirm = Sentences(node.Get("to-confirm")),
            Lifecycle = ReadLifecycle(node.Get("lifecycle")),
            Source = sources.Default,
            Sources = sources.All,
        };
        return isWhole ? service : null;
    }

    private static ImmutableArray<string> LeadsTo(ContentNode node)
    {
        var needs = node.Texts("needs").ToHashSet(StringComparer.Ordinal);
        foreach (var led in node.Get("leads-to")?.Items ?? [])
        {
            if (led.Scalar is not { } code || !needs.Contains(code)) led.Fault("unknown-code", led.Scalar ?? "leads-to");
        }

        return [.. node.Texts("leads-to").Where(needs.Contains)];
    }

    private static LocalizedText? Bilingual(ContentNode node, string key)
    {
        if (node.Required(key)?.AsLocalized() is not { } text) return null;
        foreach (var language in (string[])["fr", "en"])
        {
            if (!text.Has(language)) node.Get(key)!.Fault("text-missing", $"{key}: {language}");
        }

        return text;
    }

    private static string FirstZone(ContentNode node) => node.Get("area")?.Texts("zones").FirstOrDefault() ?? "";

    private static ImmutableArray<LocalizedText> Sentences(ContentNode? node) =>
        [.. (node?.Items ?? []).Select(item => item.AsLocalized()).OfType<LocalizedText>()];

    private static LocalizedText? AimedAtText(ContentNode? node)
    {
        node?.ExpectKeys("audiences", "fr", "en", "source");
        var texts = (node?.Entries ?? []).Where(e => e.Key is "fr" or "en" && e.Value.Scalar is not null)
            .Select(e => KeyValuePair.Create(e.Key, e.Value.Scalar!)).ToList();
        return texts.Count == 0 ? null : new LocalizedText(texts);
    }

    private static Cost? ReadCost(ContentNode? node)
    {
        node?.ExpectKeys("rule", "said", "source");
        return node?.RequiredText("rule") is null ? null : new Cost(
            node.Choice("rule", CostRule.Charged, ("free", CostRule.Free), ("partly", CostRule.Partly), ("charged", CostRule.Charged)),
            node.Text("said"));
    }

    private static Lifecycle? ReadLifecycle(ContentNode? node)
    {
        node?.ExpectKeys("state", "from", "to", "notice", "source");
        if (node?.RequiredText("state") is null || Bilingual(node, "notice") is not { } notice) return null;
        var state = node.Choice(
            "state",
            LifecycleState.Experiment,
            ("ended", LifecycleState.Ended),
            ("time-limited", LifecycleState.TimeLimited),
            ("moving", LifecycleState.Moving),
            ("experiment", LifecycleState.Experiment),
            ("planned", LifecycleState.Planned),
            ("threatened", LifecycleState.Threatened),
            ("closed", LifecycleState.Closed));
        return new Lifecycle(state, node.Date("from"), node.Date("to"), notice);
    }

    private Organization? Organization(ContentNode node)
    {
        if (node.RequiredText("organization") is not { } id) return null;
        if (organizations.TryGetValue(id, out var organization)) return organization;
        node.Get("organization")!.Fault("unknown-organization", id);
        return null;
    }
}
