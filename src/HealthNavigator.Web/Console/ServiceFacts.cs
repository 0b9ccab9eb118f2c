using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Wording;
using HealthNavigator.Web.Shared;
using NodaTime;

namespace HealthNavigator.Web.Console;

/// <summary>One fact of a service: what it is, what it says, the words of the source, and where it comes from.</summary>
internal sealed record FactRow(string Label, ImmutableArray<string> Values, string? Said, Source Source);

/// <summary>All facts of a service in words, each with its own source, else the service's.</summary>
internal sealed class ServiceFacts(Service service, KnowledgeSnapshot knowledge, Words words, Instant now)
{
    private readonly string language = words.Language;

    public ImmutableArray<FactRow> All() =>
    [
        .. Rows("name", service.Name), .. Rows("summary", service.Summary),
        Row("for", words[$"console.for.{service.For.ToString().ToLowerInvariant()}"]),
        Row("door", words[$"console.door.{service.Door.ToString().ToLowerInvariant()}"]),
        .. service.Lifecycle is { } life ? [Row("lifecycle", $"{words[$"console.state.{ListingState.Of(life.State)}"]} {Period(life)}".Trim(), life.Notice.In(language))] : (FactRow[])[],
        Row("needs", [.. service.Needs.Select(need => knowledge.Taxonomies.Needs.Label(need, language))]),
        .. Optional("kind", service.Kind),
        .. Optional("languages", service.Languages.IsEmpty ? null : string.Join(", ", service.Languages)),
        .. Optional("interpreting", service.Interpreting is { } offered ? words[offered ? "console.yes" : "console.no"] : null),
        .. service.Cost is { } cost ? [Row("cost", words[$"cost.{cost.Rule.ToString().ToLowerInvariant()}"]) with { Said = cost.Said }] : (FactRow[])[],
        .. service.Eligibility.SelectMany(rule => Rule(rule, service.Source)),
        .. Optional("aimed-at", service.AimedAtText?.In(language)),
        .. service.Area.IsEmpty ? [] : (FactRow[])[Row("area", [.. service.Area.Select(zone => knowledge.PlaceWording.Name(language, zone))])],
        .. service.Permanences.SelectMany(Permanence),
        .. Times(service.Schedule, service.Source),
        .. Contact(service.Contact, service.Source),
        .. service.Steps.IsEmpty ? [] : (FactRow[])[Row("steps", [.. service.Steps.Select(step => step.In(language))])],
        .. service.ToConfirm.IsEmpty ? [] : (FactRow[])[Row("to-confirm", [.. service.ToConfirm.Select(fact => fact.In(language))])],
    ];

    private FactRow Row(string key, params ImmutableArray<string> values) => new(words[$"console.fact.{key}"], values, null, service.Source);

    private FactRow[] Optional(string key, string? value) => value is null ? [] : [Row(key, value)];

    /// <summary>Both languages: an operator checks that they say the same.</summary>
    private FactRow[] Rows(string key, LocalizedText text) => [Row(key, [.. text.Languages.OrderBy(one => one != language).Select(one => $"{text.In(one)} ({one})")])];

    private static string Period(Lifecycle life) => life.From is null && life.To is null ? "" : $"({life.From} – {life.To})";

    private IEnumerable<FactRow> Rule(EligibilityRule rule, Source otherwise)
    {
        if (rule is EligibilityRule.Any any) return any.Rules.SelectMany(part => Rule(part, any.Source ?? otherwise)).Select(row => row with { Label = words["console.fact.rule-any"] });
        var reason = new EligibilityJudge(knowledge.Gazetteer).Judge([rule], new ServiceQuery { At = now }).Rules[0].Reason;
        var text = knowledge.ReasonWording.No(language, reason).Text;
        return [new FactRow(words["console.fact.rule"], rule.Firm ? [text] : [text, words["console.rule.not-firm"]], rule.Said, rule.Source ?? otherwise)];
    }

    private IEnumerable<FactRow> Permanence(Permanence permanence) =>
    [
        new FactRow(words["console.fact.place"], [knowledge.PlaceWording.Address(language, permanence.Location)], null, permanence.Source),
        .. Times(permanence.Schedule, permanence.Source),
        .. Contact(permanence.Contact, permanence.Source),
        .. permanence.Accessibility.Select(help => new FactRow(words["console.fact.accessibility"], [help.Text.In(language)], null, help.Source)),
    ];

    private FactRow[] Times(Schedule? schedule, Source otherwise) => schedule is null ? [] :
    [
        new FactRow(
            words["console.fact.schedule"],
            [.. ((string?[])[new ScheduleWording(knowledge.Catalogue, language).Pattern(schedule), new ScheduleWording(knowledge.Catalogue, language).Age(schedule, now)]).OfType<string>()],
            schedule.Said,
            schedule.Source ?? otherwise),
    ];

    private FactRow[] Contact(Contact contact, Source otherwise) => contact.IsEmpty ? [] :
    [
        new FactRow(
            words["console.fact.contact"],
            [.. contact.Phones.Select(phone => phone.Note is { } note ? $"{phone.Number} ({note.In(language)})" : phone.Number), .. contact.Emails, .. contact.Website is { } site ? [site] : (string[])[]],
            null,
            contact.Source ?? otherwise),
    ];
}
