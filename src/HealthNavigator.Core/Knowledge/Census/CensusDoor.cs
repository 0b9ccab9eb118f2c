using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;
using NodaTime;

namespace HealthNavigator.Core.Knowledge.Census;

/// <summary>One way in: a permanence of a service, or the service itself when it has none.</summary>
public sealed record CensusDoor
{
    public required Service Service { get; init; }

    public Permanence? Permanence { get; init; }

    /// <summary>Départements, Belgian regions or wider zones where it is, or works; empty when no source says.</summary>
    public required ImmutableArray<string> Territories { get; init; }

    public required ImmutableDictionary<CensusFact, FactState> Facts { get; init; }

    internal static CensusDoor Of(Service service, Permanence? permanence, KnowledgeSnapshot knowledge, Instant at)
    {
        var today = at.InUtc().Date;
        var source = permanence?.Source ?? service.Source;
        var contact = permanence is { Contact.IsEmpty: false } ? permanence.Contact : service.Contact;
        FactState Said(bool isKnown, Source from) => !isKnown ? FactState.Unknown : from.IsOldOn(today) ? FactState.Old : FactState.Known;
        return new CensusDoor
        {
            Service = service,
            Permanence = permanence,
            Territories = permanence is null
                ? [.. service.Area.Select(zone => knowledge.Gazetteer.Find(zone)).OfType<Place>().Select(TerritoryOf).Distinct()]
                : [TerritoryOf(permanence.Location.Place)],
            Facts = ImmutableDictionary.CreateRange(
            [
                KeyValuePair.Create(CensusFact.Place, Said(permanence?.Location is { } location && (location.Point is not null || (location.Address ?? location.Name) is not null), source)),
                KeyValuePair.Create(CensusFact.Hours, Hours(permanence?.Schedule ?? service.Schedule, knowledge, at)),
                KeyValuePair.Create(CensusFact.Contact, Said(!contact.IsEmpty, contact.Source ?? source)),
                KeyValuePair.Create(CensusFact.Eligibility, Said(!service.Eligibility.IsEmpty, service.Source)),
                KeyValuePair.Create(CensusFact.Cost, Said(service.Cost is not null, service.Source)),
                KeyValuePair.Create(CensusFact.Languages, Said(!service.Languages.IsEmpty || service.Interpreting is not null, service.Source)),
                KeyValuePair.Create(CensusFact.Accessibility, Said(permanence is { Accessibility.IsEmpty: false }, source)),
                KeyValuePair.Create(CensusFact.Steps, Said(!service.Steps.IsEmpty, service.Source)),
            ]),
        };
    }

    private static string TerritoryOf(Place place) =>
        place.Department is { } department ? $"dep:{department}"
        : place.Zones.FirstOrDefault(zone => zone.StartsWith("dep:", StringComparison.Ordinal)) ?? place.Zones.FirstOrDefault(zone => zone.StartsWith("reg:", StringComparison.Ordinal)) ?? (place.Kind == PlaceKind.Epci ? place.Code : $"country:{place.Country}");

    private static FactState Hours(Schedule? schedule, KnowledgeSnapshot knowledge, Instant at)
    {
        if (schedule is null) return FactState.Unknown;
        var next = Timetable.Compile(schedule, knowledge.SchoolHolidays, at).Next(at);
        if (next.Start is null) return FactState.Unknown;
        // A date that an old source gives is no longer stated, only partial: it is known all the same, and old.
        return next.Stale ? FactState.Old : next.Certainty == Certainty.Stated ? FactState.Known : FactState.Unknown;
    }
}
