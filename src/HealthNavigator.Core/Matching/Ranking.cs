using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Matching;

/// <summary>
/// The weights of the ranking, from <c>knowledge/ranking.yaml</c>; <c>docs/ranking.md</c> gives the formula. All are minutes unless they say
/// otherwise: the cost of a match is the minutes of the way plus, for each wait and each doubt, the minutes it is held to be worth.
/// </summary>
public sealed record Ranking
{
    public static readonly Ranking Default = new();

    public TravelPaces Travel { get; init; } = TravelPaces.Default;

    /// <summary>For a service that works in the person's zone without a known position, instead of travel.</summary>
    public double ZoneWithoutPosition { get; init; } = 20;

    /// <summary>For a service that is only reached by telephone or online, instead of a way: nobody is met.</summary>
    public double Remote { get; init; } = 25;

    /// <summary>Added to either, once when its zone joins several towns, twice for a département or region, three times for a country: local comes first.</summary>
    public double WideZone { get; init; } = 15;

    /// <summary>For each day until the next opening that can be reached.</summary>
    public double WaitPerDay { get; init; } = 8;

    /// <summary>However long the wait, it counts for no more.</summary>
    public double WaitMost { get; init; } = 24;

    /// <summary>The wait when no date is known.</summary>
    public double WaitNotKnown { get; init; } = 12;

    /// <summary>How long before the end one must be there to be received.</summary>
    public double Stay { get; init; } = 15;

    public double HoursPartlyKnown { get; init; } = 10;

    public double HoursUnknown { get; init; } = 20;

    public double Appointment { get; init; } = 8;

    /// <summary>For each year since the facts were last seen to be true.</summary>
    public double OlderPerYear { get; init; } = 1;

    /// <summary>However old; also for facts without any date.</summary>
    public double OlderMost { get; init; } = 8;

    public double ToConfirm { get; init; } = 40;

    /// <summary>Instead, when no source says that others are turned away and nothing speaks against the person.</summary>
    public double ToConfirmSoftly { get; init; } = 30;

    /// <summary>It answers none of the needs asked for itself, but leads people to who does.</summary>
    public double LeadsElsewhere { get; init; } = 15;

    /// <summary>It is charged, and the person has no cover.</summary>
    public double ToPay { get; init; } = 30;

    /// <summary>Added instead when only the zone is not certain: a zone without an official list is no reason to be far down.</summary>
    public double ZoneToConfirm { get; init; } = 10;

    public double NeedNotCovered { get; init; } = 60;

    public double Ended { get; init; } = 600;

    public double NotAimedAt { get; init; } = 10;

    /// <summary>Added when the service is only known from a page that is hardly trusted: a sure door comes before one that may be gone.</summary>
    public double LowConfidence { get; init; } = 40;

    /// <summary>Taken off when a rule about the person is met: a service made for asylum seekers comes first for one.</summary>
    public double MadeForYou { get; init; } = 8;

    /// <summary>Taken off when the person named the service.</summary>
    public double AskedByName { get; init; } = 300;

    /// <summary>Added when a professional asks and the service is for residents.</summary>
    public double NotForProfessionals { get; init; } = 15;

    /// <summary>What it costs to be asked something about oneself; less than that is not worth a question.</summary>
    public double Question { get; init; } = 15;

    /// <summary>Usual search radius in kilometres.</summary>
    public double RadiusKm { get; init; } = 40;

    public static Ranking Load(ContentFile? file, FaultList faults)
    {
        if (file is null || ContentNode.Parse(file, faults) is not { } root) return Default;
        var known = new List<string> { "travel" };
        // The order of the terms is found by the least that is possible: a weight below zero would make that wrong.
        double Weight(string key, double otherwise)
        {
            known.Add(key);
            if (root.Number(key) is not { } weight) return otherwise;
            if (weight >= 0 && double.IsFinite(weight)) return weight;
            root.Get(key)!.Fault("not-a-number", key);
            return otherwise;
        }

        var ranking = new Ranking
        {
            Travel = TravelPaces.Read(root.Get("travel")),
            ZoneWithoutPosition = Weight("zone-without-position", Default.ZoneWithoutPosition),
            WideZone = Weight("wide-zone", Default.WideZone),
            Remote = Weight("remote", Default.Remote),
            WaitPerDay = Weight("wait-per-day", Default.WaitPerDay),
            WaitMost = Weight("wait-most", Default.WaitMost),
            WaitNotKnown = Weight("wait-not-known", Default.WaitNotKnown),
            Stay = Weight("stay", Default.Stay),
            HoursPartlyKnown = Weight("hours-partly-known", Default.HoursPartlyKnown),
            HoursUnknown = Weight("hours-unknown", Default.HoursUnknown),
            Appointment = Weight("appointment", Default.Appointment),
            OlderPerYear = Weight("older-per-year", Default.OlderPerYear),
            OlderMost = Weight("older-most", Default.OlderMost),
            ToConfirm = Weight("to-confirm", Default.ToConfirm),
            ToConfirmSoftly = Weight("to-confirm-softly", Default.ToConfirmSoftly),
            LeadsElsewhere = Weight("leads-elsewhere", Default.LeadsElsewhere),
            ToPay = Weight("to-pay", Default.ToPay),
            ZoneToConfirm = Weight("zone-to-confirm", Default.ZoneToConfirm),
            NeedNotCovered = Weight("need-not-covered", Default.NeedNotCovered),
            Ended = Weight("ended", Default.Ended),
            NotAimedAt = Weight("not-aimed-at", Default.NotAimedAt),
            LowConfidence = Weight("low-confidence", Default.LowConfidence),
            MadeForYou = Weight("made-for-you", Default.MadeForYou),
            AskedByName = Weight("asked-by-name", Default.AskedByName),
            NotForProfessionals = Weight("not-for-professionals", Default.NotForProfessionals),
            Question = Weight("question", Default.Question),
            RadiusKm = Weight("radius-km", Default.RadiusKm),
        };
        root.ExpectKeys([.. known]);
        return ranking;
    }
}
