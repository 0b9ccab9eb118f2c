using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using NodaTime;

namespace HealthNavigator.Core.Wording;

/// <summary>Renders matches as cards in a language.</summary>
public sealed class MatchWording(
    MessageCatalogue catalogue, ReasonWording reasons, PlaceWording places, DateWording dates, StructureKinds kinds, TravelPaces paces)
{
    /// <summary>Other doors that are told of beside the one to go to.</summary>
    private const int MostOthers = 3;

    private static readonly DateTimeZone FallbackZone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    private readonly UsualRules usualRules = new(catalogue, kinds);

    public MatchCard Card(string language, Match match, Instant at)
    {
        var service = match.Service;
        var permanence = match.Permanence;
        var contact = permanence is { Contact.IsEmpty: false } ? permanence.Contact : service.Contact;
        var source = permanence?.Source ?? service.Source;
        return new MatchCard
        {
            Service = service.Id,
            Permanence = permanence?.Id,
            Name = service.Name.In(language),
            Organization = service.Organization.Name,
            Summary = service.Summary.In(language),
            Notice = service.Lifecycle?.Notice.In(language),
            PlaceName = permanence is null ? null : places.Address(language, permanence.Location),
            AlsoAt = [.. match.Reach.Others.Take(MostOthers).Select(other => places.Address(language, other.Permanence!.Location))],
            Point = permanence?.Location.Position?.Point,
            DistanceKm = match.Reach.DistanceKm is { } km ? Math.Round(km, 1) : null,
            DistanceApproximate = match.Reach.Approximate,
            DistanceText = Distance(language, match.Reach),
            Travel = Travel(match) is { } likely ? new CardTravel(Mode(likely), Least(likely), Most(likely), likely.By) : null,
            IsCertain = match.Eligibility == Truth.Yes && !RestsOnDoubt(match),
            Reasons = Reasons(language, match),
            ToConfirm = ToConfirm(language, match),
            Next = Opening(language, match, at),
            Steps = [.. service.Steps.Select(step => step.In(language))],
            Phones = [.. contact.Phones.Select(phone => new CardPhone(phone.Number, phone.Note?.In(language)))],
            Emails = contact.Emails,
            Website = contact.Website ?? service.Contact.Website,
            Cost = service.Cost is { } cost ? catalogue.Format(language, $"cost.{cost.Rule.ToString().ToLowerInvariant()}") : null,
            Accessibility = [.. (permanence?.Accessibility ?? []).Select(fact => fact.Text.In(language))],
            Source = source,
            SourceText = SourceText(language, source, at),
        };
    }

    public NearMissCard Miss(string language, NearMiss miss) => new(
        miss.Service.Id,
        miss.Service.Name.In(language),
        reasons.No(language, miss.Reason),
        miss.WouldNeed is { } needed ? reasons.WouldNeed(language, needed) : null);

    /// <summary>The likely way and the others, said to be estimates; null when no distance can be told.</summary>
    public string? Travel(string language, Match match)
    {
        if (Travel(match) is null) return null;
        var ways = paces.All(match.Reach.DistanceKm!.Value, match.Reach.Approximate).Select(way => Way(language, way)).ToList();
        return catalogue.Format(language, "travel.estimate", ("likely", ways[0]), ("others", string.Join(", ", ways.Skip(1))));
    }

    /// <summary>Every term of the ranking in words: why it stands where it stands.</summary>
    public ImmutableArray<string> Ranking(string language, Match match) =>
        [.. match.Terms.Select(term => catalogue.Format(language, $"ranking.{term.Code}", ("minutes", Math.Round(term.Minutes))))];

    /// <summary>The source, its date and its age: facts that are old are shown to be old.</summary>
    public string SourceText(string language, Source source, Instant at)
    {
        var today = at.InZone(FallbackZone).Date;
        var name = source.Title ?? source.Document;
        var date = source.Date is { } given
            ? catalogue.Format(language, "source.dated", ("name", name), ("date", dates.Date(language, given)), ("age", dates.Age(language, given, today)))
            : catalogue.Format(language, "source.undated", ("name", name));
        return source.VerifiedOn is { } verified
            ? catalogue.Format(language, "source.verified", ("source", date), ("date", dates.Day(language, verified)))
            : catalogue.Format(language, "source.not-verified", ("source", date));
    }

    private ImmutableArray<CardLine> Reasons(string language, Match match)
    {
        var lines = match.Verdict.Of(Truth.Yes).Select(rule => reasons.Yes(language, rule.Reason));
        var led = match.Needs.Where(match.Service.LeadsTo.Contains).ToImmutableArray();
        CardLine[] needs = [.. About("need", match.Needs.RemoveRange(led)), .. About("leads-to", led)];
        var where = match.Reach is { Truth: Truth.Yes, Reason.Code: not "place-not-said" } ? (CardLine[])[reasons.Yes(language, match.Reach.Reason)] : [];
        var aimed = match.Service.AimedAtText is { } text ? (CardLine[])[new CardLine("aimed-at", text.In(language))] : [];
        return [.. needs, .. where, .. lines, .. aimed];

        IEnumerable<CardLine> About(string code, ImmutableArray<string> some) =>
            some.IsEmpty ? [] : [reasons.Yes(language, new MatchReason(code, [new ReasonArgument("needs", ReasonArgumentKind.Need, some)]))];
    }

    private ImmutableArray<CardLine> ToConfirm(string language, Match match)
    {
        var rules = match.Verdict.Of(Truth.Unknown).Select(rule => reasons.Unknown(language, rule.Reason));
        var where = match.Reach.Truth == Truth.Unknown ? (CardLine[])[reasons.Unknown(language, match.Reach.Reason)] : [];
        var facts = match.Service.ToConfirm.Select(text => new CardLine("fact", text.In(language)));
        var trust = RestsOnDoubt(match) ? (CardLine[])[new CardLine("low-confidence", catalogue.Format(language, "confirm.low-confidence"))] : [];
        var usual = usualRules.Of(language, match.Service) is { } line ? (CardLine[])[line] : [];
        return [.. rules, .. where, .. trust, .. facts, .. usual];
    }

    /// <summary>Whether what is shown of a match comes, in any part, from a page that its reader did not trust.</summary>
    private static bool RestsOnDoubt(Match match)
    {
        var schedule = match.Permanence?.Schedule ?? match.Service.Schedule;
        return match.Service.Source.Confidence == Confidence.Low || match.Permanence?.Source.Confidence == Confidence.Low
            || schedule?.Source?.Confidence == Confidence.Low;
    }

    private CardOpening Opening(string language, Match match, Instant at)
    {
        var schedule = match.Permanence?.Schedule ?? match.Service.Schedule;
        if (schedule is null || match.Next is not { } next)
            return new CardOpening(null, null, "unknown", catalogue.Format(language, "schedule.no-hours"));
        var text = new ScheduleWording(catalogue, language).Next(schedule, next, at);
        return new CardOpening(next.Start, next.End, next.Certainty.ToString().ToLowerInvariant(), text);
    }

    private string Way(string language, TravelEstimate way) =>
        catalogue.Format(language, $"travel.{Mode(way)}", ("least", Least(way)), ("most", Most(way)));

    private static string Mode(TravelEstimate way) => way.Mode.ToString().ToLowerInvariant();

    private static int Least(TravelEstimate way) => (int)Math.Floor(way.MinMinutes);

    private static int Most(TravelEstimate way) => (int)Math.Ceiling(way.MaxMinutes);

    /// <summary>The middle of a town is no address; without one there is no way to tell of.</summary>
    private static TravelEstimate? Travel(Match match) =>
        match.Travel is { By: null } && (match.Reach.DistanceKm is null || IsTownsMiddle(match.Reach)) ? null : match.Travel;

    /// <summary>The middle of a town is no address: "in your town" is all that can be said there.</summary>
    private static bool IsTownsMiddle(Reachability reach) => reach is { Approximate: true, DistanceKm: < 1 };

    private string? Distance(string language, Reachability reach)
    {
        if (reach.DistanceKm is not { } km || IsTownsMiddle(reach)) return null;
        var key = km < 1 ? "distance.under-1" : "distance.km";
        var text = catalogue.Format(language, key, ("km", Math.Round(km)));
        return reach.Approximate ? catalogue.Format(language, "distance.about", ("distance", text)) : text;
    }
}
