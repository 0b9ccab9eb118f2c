using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Osm;

namespace HealthNavigator.Tests.Schedules;

public class OsmSalvageTests
{
    [Theory]
    [InlineData("Mo 25:00-26:00", 3, "osm-time-outside-day")]
    [InlineData("Mo 10:00", 3, "osm-time-without-end")]
    [InlineData("Mo 10:00-16:00/90", 14, "osm-time-points")]
    [InlineData("We[6] 10:00-12:00", 3, "osm-number-out-of-range")]
    [InlineData("Feb 30 10:00-12:00", 4, "osm-no-such-date")]
    [InlineData("week 60 Mo", 5, "osm-number-out-of-range")]
    [InlineData("2028-2026 Mo", 5, "osm-range-reversed")]
    [InlineData("blah", 0, "osm-unexpected")]
    [InlineData("", 0, "osm-empty")]
    [InlineData("Mo 09:00-12:00 \"sans fin", 15, "osm-comment-not-closed")]
    [InlineData("Mo, 09:00-12:00", 2, "osm-stray-comma")]
    [InlineData("Mo 9h-12h", 3, "osm-time-form")]
    public void Parse_FaultyValue_SaysWhere(string value, int position, string code)
    {
        var fault = OsmOpeningHours.Parse(value).Faults[0];
        Assert.Equal((position, code), (fault.Start, fault.Code));
    }

    [Fact]
    public void Parse_TwoFaultyRules_ReportsBothAndKeepsTheGoodOne()
    {
        var parsed = OsmOpeningHours.Parse("Mo 25:00-26:00; Tu 09:00-12:00; We[9] 10:00-11:00");
        Assert.Equal(2, parsed.Faults.Length);
        Assert.Equal(["Mo 25:00-26:00", "We[9] 10:00-11:00"], parsed.Notes);
        Assert.Single(parsed.Layers);
    }

    [Fact]
    public void Parse_UnquotedFreeText_KeepsTheRulesAndTurnsTheRestIntoANote()
    {
        var parsed = OsmOpeningHours.Parse("Mo-Fr 09:00-12:00,14:00-17:00; Sur rendez-vous uniquement, appeler avant; PH closed");
        Assert.Equal(2, parsed.Layers.Length);
        Assert.Equal(OpeningState.ByAppointment, parsed.Layers[0].State);
        Assert.Equal("Sur rendez-vous uniquement, appeler avant", parsed.Layers[0].Note!.In("fr"));
        Assert.Equal(OpeningState.Closed, parsed.Layers[1].State);
        Assert.NotEmpty(parsed.Faults);
    }

    [Fact]
    public void Parse_FreeTextAfterTimes_KeepsTheTimes()
    {
        var parsed = OsmOpeningHours.Parse("Mo-Fr 09:00-12:00 entrée par la cour; PH off");
        Assert.Equal("Mo-Fr 09:00-12:00 open \"entrée par la cour\"; PH off", OsmPrinter.Print(parsed.Layers).Text);
    }

    [Fact]
    public void Parse_DayWithOpenOnly_IsADayWithUnknownHours()
    {
        var layer = Assert.Single(OsmOpeningHours.Parse("Mo open").Layers);
        Assert.IsType<DayTimes.Unknown>(layer.Times);
        var schedule = ScheduleText.Read("{said: lundi, osm: 'Mo open'}");
        Assert.Equal("le lundi, heure à confirmer", ScheduleText.Next(schedule, "2026-11-23T10:00"));
        Assert.Equal(OpeningState.Unknown, ScheduleText.Compile(schedule, "2026-11-23T00:00").StateAt(ScheduleText.At("2026-11-23T10:00")));
    }

    [Fact]
    public void Parse_MissingSeparator_IsTwoRules() =>
        Assert.Equal("Mo-Fr 09:00-12:00; PH off", OsmPrinter.Print(OsmOpeningHours.Parse("Mo-Fr 09:00-12:00 PH off").Layers).Text);

    [Fact]
    public void Parse_HostileValues_TakeLessThanFiveMilliseconds()
    {
        string[] hostile =
        [
            new string('(', 255), new string('"', 255), string.Concat(Enumerable.Repeat("Mo,", 85)), string.Concat(Enumerable.Repeat("Mo-", 85)),
            string.Concat(Enumerable.Repeat("1:", 127)), string.Concat(Enumerable.Repeat("We[1,2,3,4,5],", 18)), string.Concat(Enumerable.Repeat("24/7;", 51)),
            "Jan Su[" + new string('1', 248), string.Concat(Enumerable.Repeat("Mo 10:00-12:00 ", 17)), string.Concat(Enumerable.Repeat("Jan Su[1,", 28)), string.Concat(Enumerable.Repeat("Mo||", 63)),
        ];
        foreach (var value in hostile)
        {
            var took = BestTime.Milliseconds(() => OsmOpeningHours.Parse(value), goodEnough: 5);
            Assert.True(took < 5, $"{took} ms: {value[..20]}");
        }
    }

    [Fact]
    public void Parse_HundredThousandDamagedValues_NeverFails()
    {
        const string Letters = "MoTuWePHSHweek0123456789:;,-+/()[]|\"' JanFeboffopenunknowneastersunrise–éh.\u00a0";
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++)
        {
            var value = RandomHours.Value(i).ToCharArray();
            for (var damage = random.Next(1, 6); damage > 0; damage--) value[random.Next(value.Length)] = Letters[random.Next(Letters.Length)];
            OsmOpeningHours.Parse(new string(value));
        }
    }
}
