using System.Globalization;
using System.Text;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Adapters.Synthesis;

/// <summary>Writes what <see cref="SyntheticTerritory"/> draws as files of services, and nothing else: it knows no other field.</summary>
internal static class SyntheticText
{
    public const string SourceKey = "synthetic";

    /// <summary>One file: an organization and its services.</summary>
    public static string File(IReadOnlyList<Service> services)
    {
        var text = new StringBuilder("# Synthetic territory, for load only: nothing in it exists.\n");
        var carrier = services[0].Organization;
        text.Append(CultureInfo.InvariantCulture, $"organization:\n  id: {carrier.Id}\n  name: {carrier.Name}\n\nservices:\n");
        foreach (var service in services) Append(text, service);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Service service)
    {
        void Line(FormattableString line) => text.Append("    ").Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        text.Append(CultureInfo.InvariantCulture, $"  - id: {service.Id}\n");
        Line($"name: {Both(service.Name)}");
        Line($"summary: {Both(service.Summary)}");
        Line($"for: {service.For.ToString().ToLowerInvariant()}");
        Line($"door: {service.Door.ToString().ToLowerInvariant()}");
        Line($"sources: {{{SourceKey}: {Source(service.Source)}}}");
        Line($"source: {SourceKey}");
        if (service.Lifecycle is { } life) Line($"lifecycle: {{state: {life.State.ToString().ToLowerInvariant()}, notice: {Both(life.Notice)}}}");
        Line($"needs: {List(service.Needs)}");
        if (service.Eligibility.Length > 0) Line($"eligibility: [{string.Join(", ", service.Eligibility.Select(Rule))}]");
        if (service.AimedAt.Length > 0) Line($"aimed-at: {{audiences: {List(service.AimedAt)}}}");
        if (service.Area.Length > 0) Line($"area: {{zones: {List(service.Area)}}}");
        if (service.Permanences.Length > 0) Line($"permanences:");
        foreach (var permanence in service.Permanences)
        {
            Line($"  - id: {permanence.Id}");
            Line($"    place: {Place(permanence.Location)}");
            if (permanence.Schedule is { } hours) Line($"    schedule: {hours.Said}");
        }

        if (service.Schedule is { } schedule) Line($"schedule: {schedule.Said}");
        Line($"contact: {{phones: [{{number: \"{service.Contact.Phones[0].Number}\"}}]}}");
    }

    private static string Rule(EligibilityRule rule)
    {
        var facts = rule switch
        {
            EligibilityRule.Territory territory => $"rule: territory, zones: {List(territory.Zones)}",
            EligibilityRule.Age age => $"rule: age{Bound("from", age.From)}{Bound("to", age.To)}",
            EligibilityRule.Audience audience => $"rule: audience, any-of: {List(audience.AnyOf)}",
            EligibilityRule.Situation situation => $"rule: situation, any-of: {List(situation.AnyOf)}",
            EligibilityRule.Coverage coverage => $"rule: coverage, any-of: {List(coverage.AnyOf)}",
            EligibilityRule.Referral referral => $"rule: referral, by: {Both(referral.By)}",
            EligibilityRule.Unconditional unconditional => $"rule: unconditional, of: {List(unconditional.Of)}",
            EligibilityRule.Any any => $"rule: any, rules: [{string.Join(", ", any.Rules.Select(Rule))}]",
            _ => throw new InvalidOperationException($"No text for {rule.GetType().Name}."),
        };
        return $"{{{facts}{(rule.Firm ? "" : ", firm: no")}}}";
    }

    private static string Place(Location location) => location.Point is { } point
        ? string.Create(CultureInfo.InvariantCulture, $"{{commune: \"{location.Place.Code}\", lat: {point.Latitude}, lon: {point.Longitude}}}")
        : $"{{commune: \"{location.Place.Code}\"}}";

    private static string Source(Source source)
    {
        var date = source.Date is { } given ? $", date: {given}" : "";
        var verified = source.VerifiedOn is { } day ? $", verified-on: {day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}" : "";
        return $"{{document: {source.Document}, title: \"{source.Title}\", confidence: low{date}{verified}}}";
    }

    private static string Bound(string name, int? years) => years is { } number ? string.Create(CultureInfo.InvariantCulture, $", {name}: {number}") : "";

    private static string List(IEnumerable<string> codes) => $"[{string.Join(", ", codes.Select(code => $"\"{code}\""))}]";

    private static string Both(LocalizedText text) => $"{{fr: \"{text.In("fr")}\", en: \"{text.In("en")}\"}}";
}
