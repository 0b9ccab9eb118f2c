using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The weights of the ranking, from <c>knowledge/ranking.yaml</c>. All are minutes, or minutes per kilometre: the cost of a match is the
/// minutes of travel plus, for each doubt, the minutes that the doubt is held to cost.
/// </summary>
public sealed record Ranking
{
    public static readonly Ranking Default = new();

    public double MinutesPerKm { get; init; } = 5;

    /// <summary>Added for a service that works in the person's zone without a known position, instead of travel.</summary>
    public double ZoneWithoutPosition { get; init; } = 5;

    /// <summary>Added once when that zone joins several towns, twice for a département or region, three times for a country: local comes first.</summary>
    public double WideZone { get; init; } = 12;

    public double ToConfirm { get; init; } = 30;

    /// <summary>Added instead when only the zone is not certain: a zone without an official list is no reason to be far down.</summary>
    public double ZoneToConfirm { get; init; } = 10;

    public double NeedNotCovered { get; init; } = 60;

    public double HoursPartlyKnown { get; init; } = 10;

    public double HoursUnknown { get; init; } = 20;

    public double Ended { get; init; } = 600;

    public double NotAimedAt { get; init; } = 10;

    /// <summary>Taken off when a rule about the person is met: a service made for asylum seekers comes first for one.</summary>
    public double MadeForYou { get; init; } = 8;

    /// <summary>Taken off when the person named the service.</summary>
    public double AskedByName { get; init; } = 300;

    /// <summary>Added when a professional asks and the service is for residents.</summary>
    public double NotForProfessionals { get; init; } = 15;

    /// <summary>Usual search radius in kilometres.</summary>
    public double RadiusKm { get; init; } = 40;

    public static Ranking Load(ContentFile? file, FaultList faults)
    {
        if (file is null || ContentNode.Parse(file, faults) is not { } root) return Default;
        root.ExpectKeys(
            "minutes-per-km", "zone-without-position", "wide-zone", "to-confirm", "zone-to-confirm", "need-not-covered", "hours-partly-known", "hours-unknown", "ended",
            "not-aimed-at", "made-for-you", "asked-by-name", "not-for-professionals", "radius-km");
        return new Ranking
        {
            MinutesPerKm = root.Number("minutes-per-km") ?? Default.MinutesPerKm,
            ZoneWithoutPosition = root.Number("zone-without-position") ?? Default.ZoneWithoutPosition,
            WideZone = root.Number("wide-zone") ?? Default.WideZone,
            ToConfirm = root.Number("to-confirm") ?? Default.ToConfirm,
            ZoneToConfirm = root.Number("zone-to-confirm") ?? Default.ZoneToConfirm,
            NeedNotCovered = root.Number("need-not-covered") ?? Default.NeedNotCovered,
            HoursPartlyKnown = root.Number("hours-partly-known") ?? Default.HoursPartlyKnown,
            HoursUnknown = root.Number("hours-unknown") ?? Default.HoursUnknown,
            Ended = root.Number("ended") ?? Default.Ended,
            NotAimedAt = root.Number("not-aimed-at") ?? Default.NotAimedAt,
            MadeForYou = root.Number("made-for-you") ?? Default.MadeForYou,
            AskedByName = root.Number("asked-by-name") ?? Default.AskedByName,
            NotForProfessionals = root.Number("not-for-professionals") ?? Default.NotForProfessionals,
            RadiusKm = root.Number("radius-km") ?? Default.RadiusKm,
        };
    }
}
