using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Core.Wording;

/// <summary>What a kind of structure usually does, in one line, where a service is silent: "Règle générale, à confirmer : gratuit."</summary>
internal sealed class UsualRules(MessageCatalogue catalogue, StructureKinds kinds)
{
    private const string Code = "usual-rules";

    /// <summary>Null when the kind is not described, or the service says everything itself.</summary>
    public CardLine? Of(string language, Service service)
    {
        if (kinds.Find(service.Kind) is not { } kind) return null;
        var said = Rules(language, service, kind).ToList();
        return said.Count == 0 ? null : new CardLine(Code, catalogue.Format(language, "kind.usual", ("rules", string.Join(", ", said))));
    }

    private IEnumerable<string> Rules(string language, Service service, StructureKind kind)
    {
        if (service.Cost is null && kind.Cost is { } cost)
            yield return cost.Note?.In(language) is not { } note ? Say($"cost-{cost.Rule}") : cost.Rule == CostRule.Partly ? note : $"{Say($"cost-{cost.Rule}")} ({note})";
        if (kind.Coverage is { Reception: not KindReception.Insured } coverage && !StructureKinds.SaysCoverage(service)) yield return Say($"coverage-{coverage.Reception}");
        if (kind.Anonymity is { } anonymity) yield return Say($"anonymity-{anonymity}");
        if (kind.Appointment is { } appointment && !SaysAppointment(service)) yield return Say($"appointment-{appointment}");

        string Say(string key) => catalogue.Format(language, $"kind.{key}".ToLowerInvariant());
    }

    private static bool SaysAppointment(Service service) => !service.Steps.IsEmpty
        || service.Permanences.Select(permanence => permanence.Schedule).Append(service.Schedule)
            .Any(schedule => schedule?.Layers.Any(layer => layer.State == OpeningState.ByAppointment) == true);
}
