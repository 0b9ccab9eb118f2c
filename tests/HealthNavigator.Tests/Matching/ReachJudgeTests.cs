using FsCheck.Xunit;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Matching;

public sealed class ReachJudgeTests
{
    private const double Radius = 40;
    private static readonly GeoPoint InAubervilliers = new(48.914, 2.381);

    [Fact]
    public void Reach_DoorInTheTownOfThePerson_IsInYourTown()
    {
        var reach = Of(At("93001", InAubervilliers), "93001");
        Assert.Equal((Truth.Yes, "in-your-town"), (reach.Truth, reach.Reason.Code));
        Assert.InRange(reach.DistanceKm!.Value, 0, 3);
        // The person's own position is only the middle of the town.
        Assert.True(reach.Approximate);
    }

    [Fact]
    public void Reach_DoorInTheNextTown_IsNearYou()
    {
        var reach = Of(At("93001", InAubervilliers), "93066");
        Assert.Equal((Truth.Yes, "near-you"), (reach.Truth, reach.Reason.Code));
        Assert.InRange(reach.DistanceKm!.Value, 1, 6);
    }

    [Fact]
    public void Reach_FromAnExactPositionToAnExactDoor_IsNotTooFarAndSaysKilometres()
    {
        var here = Repository.Snapshot.Gazetteer.Near(new GeoPoint(48.92, 2.39), 0.05);
        var reach = ReachJudge.Judge(At("93001", InAubervilliers), From(here), Radius);
        Assert.Equal((Truth.Yes, "near-you"), (reach.Truth, reach.Reason.Code));
        Assert.InRange(reach.DistanceKm!.Value, 0.5, 1.5);
    }

    [Theory]
    [InlineData("75056")]
    [InlineData("13055")]
    public void Reach_DoorBeyondTheRadius_IsTooFar(string far)
    {
        var reach = ReachJudge.Judge(At("93001", InAubervilliers), From(Some.Place(far)), radiusKm: 2);
        Assert.Equal((Truth.No, "too-far"), (reach.Truth, reach.Reason.Code));
        Assert.NotNull(reach.DistanceKm);
    }

    [Theory]
    [InlineData("93001", Truth.Unknown, "zone-not-certain")]
    [InlineData("dep:93", Truth.Yes, "in-your-area")]
    [InlineData("reg:11", Truth.Yes, "in-your-area")]
    public void Reach_SomewhereInTheAreaOfADoor_IsCertainOnlyForAServiceOfTheWholeArea(string works, Truth truth, string reason)
    {
        var reach = Of(At("93001", InAubervilliers) with { Area = [works] }, "dep:93");
        Assert.Equal((truth, reason), (reach.Truth, reach.Reason.Code));
    }

    [Fact]
    public void Reach_DoorFarAwayButThePersonLivesInItsZone_WorksInZone()
    {
        var reach = Of(At("93001", InAubervilliers) with { Area = ["reg:93"] }, "13055");
        Assert.Equal((Truth.Yes, "works-in-zone"), (reach.Truth, reach.Reason.Code));
    }

    [Theory]
    [InlineData("dep:93", "93001", Truth.Yes, "works-in-zone")]
    [InlineData("dep:93", "13055", Truth.No, "other-zone")]
    [InlineData("zone:pays-de-brest", "29019", Truth.Yes, "works-in-zone")]
    [InlineData("zone:pays-de-brest", "29232", Truth.Unknown, "zone-not-certain")]
    [InlineData("zone:pays-de-brest", "35238", Truth.No, "other-zone")]
    [InlineData("dep:93", "reg:11", Truth.Unknown, "zone-not-certain")]
    public void Reach_ServiceWithoutADoor_IsDecidedByItsZone(string zone, string place, Truth expected, string reason)
    {
        var reach = Of(Some.Service with { Area = [zone] }, place);
        Assert.Equal((expected, reason), (reach.Truth, reach.Reason.Code));
        Assert.Null(reach.DistanceKm);
    }

    [Fact]
    public void Reach_PersonKnownOnlyByDepartment_IsInYourAreaWithoutADistance()
    {
        var reach = Of(At("93001", InAubervilliers), "dep:93");
        Assert.Equal((Truth.Yes, "in-your-area"), (reach.Truth, reach.Reason.Code));
        Assert.Null(reach.DistanceKm);
    }

    [Fact]
    public void Reach_DoorOfAnotherCountry_IsNeverReached()
    {
        // Lille is 20 km from Tournai; a French door is of no use to somebody insured in Belgium.
        var reach = Of(At("59350"), "1160");
        Assert.Equal(Truth.No, reach.Truth);
    }

    [Fact]
    public void Reach_Guadeloupe_IsNotTheMainlandAcrossTheOcean() => Assert.Equal(Truth.No, Of(At("93001", InAubervilliers), "97105").Truth);

    [Fact]
    public void Reach_NoPlaceSaid_IsUnknown()
    {
        var reach = ReachJudge.Judge(At("93001", InAubervilliers), null, Radius);
        Assert.Equal((Truth.Unknown, "place-not-said"), (reach.Truth, reach.Reason.Code));
    }

    [Fact]
    public void Reach_SeveralDoors_IsTheNearest()
    {
        var service = Some.Service with { Permanences = [Some.Permanence("13055"), Some.Permanence("93066"), Some.Permanence("93001")] };
        Assert.Equal("at-93001", Of(service, "93001").Permanence!.Id);
        Assert.Equal("at-93066", Of(service, "93066").Permanence!.Id);
    }

    [Property(MaxTest = 500)]
    public void Reach_AnywhereOnEarth_NeverOffersADoorBeyondTheRadius(int seed)
    {
        var random = new Random(seed);
        var here = Repository.Snapshot.Gazetteer.Near(new GeoPoint((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180), random.NextDouble() * 50);
        foreach (var service in Repository.Snapshot.Services.Values)
        {
            var reach = ReachJudge.Judge(service, From(here), Radius);
            Assert.False(reach is { Truth: Truth.Yes, DistanceKm: > Radius, Reason.Code: not "works-in-zone" }, $"{service.Id} from {here}");
        }
    }

    private static Service At(string place, GeoPoint? point = null) => Some.Service with { Permanences = [Some.Permanence(place, point)] };

    private static Reachability Of(Service service, string place) => ReachJudge.Judge(service, From(Some.Place(place)), Radius);

    private static Whereabouts From(Place place) => new(Repository.Snapshot.Gazetteer, place);
}
