using FsCheck;
using FsCheck.Xunit;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Osm;
using HealthNavigator.Tests.Knowledge;
using NodaTime;

namespace HealthNavigator.Tests.Matching;

/// <summary>Each term of docs/ranking.md.</summary>
public sealed class RankingTests
{
    private static readonly GeoPoint Here = new(48.914, 2.381);
    private static readonly ServiceQuery FromHere = Some.Query with { Needs = ["dental"], Place = Repository.Snapshot.Gazetteer.Near(Here, 0.01) };

    [Fact]
    public void Terms_OfEveryMatch_AddUpToTheCost()
    {
        foreach (var match in Repository.Snapshot.Matcher.Match(FromHere with { Needs = ["health-rights"] }).Offered)
            Assert.Equal(match.Cost, match.Terms.Sum(term => term.Minutes), 6);
    }

    [Fact]
    public void Next_OpeningThatEndsBeforeOneCanBeThere_IsTheOneAfter()
    {
        // At 10:00 in Paris; 3 km are half an hour by public transport: the door that closes at 10:30 is closed for this person.
        var closing = Match(Door("closing", Away(3), "Mo-Fr 09:00-10:30"));
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 8, 0), closing.Next!.Start);
        var open = Match(Door("open", Away(3), "Mo-Fr 09:00-12:00"));
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 8, 0), open.Next!.Start);
        Assert.DoesNotContain(open.Terms, term => term.Code == "wait");
    }

    [Fact]
    public void Order_OpenNowAndALittleFarther_ComesBeforeOpenInThreeDays() => Assert.Equal(
        ["open-now", "thursday"],
        Order(FromHere, Door("thursday", Away(0.3), "Th 09:00-12:00"), Door("open-now", Away(1), "Mo-Fr 09:00-17:00")));

    [Fact]
    public void Order_OpenNowButMuchFarther_ComesAfterOpenTomorrow() => Assert.Equal(
        ["tomorrow", "open-now"],
        Order(FromHere, Door("open-now", Away(20), "Mo-Fr 09:00-17:00"), Door("tomorrow", Away(0.3), "Tu-Fr 09:00-12:00")));

    [Fact]
    public void Order_UnknownHours_ComeAfterStatedOnesAtTheSamePlace() => Assert.Equal(
        ["stated", "unknown"],
        Order(FromHere, Door("unknown", Away(1), null), Door("stated", Away(1), "Fr 09:00-12:00")));

    [Fact]
    public void Order_Nearest_LooksAtTheWayFirst()
    {
        Service[] doors = [Door("far", Away(2), "Mo-Fr 09:00-17:00"), Door("near", Away(0.3), null), Door("ended", Away(0.1), null) with { Lifecycle = Ended }];
        Assert.Equal(["near", "far", "ended"], Order(FromHere with { Order = MatchOrder.Nearest }, doors));
    }

    [Fact]
    public void Order_Soonest_LooksAtTheTimeFirst()
    {
        Service[] doors = [Door("unknown", Away(0.1), null), Door("tomorrow", Away(0.3), "Tu 09:00-12:00"), Door("today", Away(9), "Mo 09:00-17:00")];
        Assert.Equal(["today", "tomorrow", "unknown"], Order(FromHere with { Order = MatchOrder.Soonest }, doors));
    }

    [Fact]
    public void Appointment_AtTheSamePlace_ComesAfterFreeReception() => Assert.Equal(
        ["free", "by-appointment"],
        Order(FromHere, Door("by-appointment", Away(1), "Mo-Fr 09:00-17:00 \"sur rendez-vous\""), Door("free", Away(1), "Mo-Fr 09:00-17:00")));

    [Fact]
    public void Facts_OldOrUndated_ComeAfterFreshOnes() => Assert.Equal(
        ["fresh", "old", "undated"],
        Order(FromHere, Dated("undated", null), Dated("old", "2021-11"), Dated("fresh", "2026-11")));

    [Fact]
    public void Remote_ServiceOfTheWholeCountry_HasNoWayAndComesAfterTheDoorInTown()
    {
        var phone = Some.Service with { Id = "phone", Area = ["country:fr"], Schedule = Hours("24/7", ContactMode.Telephone) };
        var match = Match(phone);
        Assert.Null(match.Travel);
        Assert.Equal("remote", match.Terms[0].Code);
        Assert.Equal(["door", "phone"], Order(FromHere, phone, Door("door", Away(1), "Mo-Fr 09:00-17:00")));
    }

    [Property(MaxTest = 500)]
    public void Travel_FartherAway_NeverTakesLess(NormalFloat first, NormalFloat second, bool approximate)
    {
        var (near, far) = (Math.Min(Math.Abs(first.Get), Math.Abs(second.Get)) % 500, Math.Max(Math.Abs(first.Get), Math.Abs(second.Get)) % 500);
        if (near > far) (near, far) = (far, near);
        var paces = TravelPaces.Default;
        Assert.True(paces.LikelyMinutes(near, approximate) <= paces.LikelyMinutes(far, approximate));
        Assert.Equal(paces.LikelyMinutes(far, approximate), paces.Likely(far, approximate).ExpectedMinutes, 6);
    }

    [Theory]
    [InlineData("wait-most: -1")]
    [InlineData("to-confirm: soon")]
    [InlineData("travel: {walk: {start-least: 5, start-most: 1}}")]
    [InlineData("travel: {transit: {per-km-least: -2}}")]
    [InlineData("no-such-weight: 3")]
    public void Weights_ThatCannotBe_AreFaults(string yaml)
    {
        var faults = new FaultList();
        var ranking = Ranking.Load(new ContentFile("knowledge/ranking.yaml", yaml), faults);
        Assert.NotEmpty(faults.Sorted());
        Assert.Equal(Ranking.Default.WaitMost, ranking.WaitMost);
        Assert.Equal(Ranking.Default.Travel, ranking.Travel);
    }

    [Fact]
    public void Weights_OfTheRepository_AreTheDefaults() =>
        Assert.Equal(Ranking.Default, Ranking.Load(Repository.Files.Single(file => file.Path == "knowledge/ranking.yaml"), new FaultList()));

    private static Lifecycle Ended => new(LifecycleState.Ended, null, null, Some.Text("Terminé."));

    private static GeoPoint Away(double km) => new(Here.Latitude + (km / 111.195), Here.Longitude);

    private static Schedule Hours(string osm, ContactMode mode = ContactMode.OnSite) => new()
    {
        Layers = [.. OsmOpeningHours.Parse(osm).Layers.Select(layer => layer with { Mode = mode })],
        Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"],
        VerifiedOn = new LocalDate(2026, 11, 1),
    };

    private static Service Door(string id, GeoPoint point, string? osm) => Some.Service with
    {
        Id = id,
        Permanences = [Some.Permanence("93001", point) with { Schedule = osm is null ? null : Hours(osm) }],
    };

    private static Service Dated(string id, string? date)
    {
        var door = Door(id, Away(1), "Mo-Fr 09:00-17:00");
        return door with { Permanences = [door.Permanences[0] with { Source = Some.Source with { Date = date is null ? null : PartialDate.Parse(date) } }] };
    }

    private static Match Match(Service service) => Assert.Single(Matcher(service).Match(FromHere).Offered);

    private static IEnumerable<string> Order(ServiceQuery query, params Service[] services) =>
        Matcher(services).Match(query).Offered.Select(match => match.Service.Id);

    private static Matcher Matcher(params Service[] services) => new(
        services,
        Repository.Snapshot.Gazetteer,
        Repository.Snapshot.Taxonomies,
        Ranking.Default,
        schedule => Timetable.Compile(schedule, Repository.Snapshot.SchoolHolidays, Some.Monday));
}
