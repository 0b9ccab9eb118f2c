using HealthNavigator.Core.Content;
using HealthNavigator.Core.Safety;
using NodaTime;

namespace HealthNavigator.Tests.Safety;

public sealed class CrisisLinesTests
{
    private const string Table = """
        - {id: fr-112, number: "112", country: fr, channels: [voice], name: Urgences, answers: [emergency, child-danger, suicide, violence], emergency: true, hours: {always: true}, source: {url: u}}
        - {id: fr-17, number: "17", country: fr, channels: [voice], name: Police, answers: [emergency, child-danger, violence], emergency: true, source: {url: u}}
        - {id: fr-114, number: "114", country: fr, channels: [sms, web], name: SMS, answers: [emergency, child-danger, violence], emergency: true, source: {url: u}}
        - {id: fr-119, number: "119", country: fr, channels: [voice], name: Enfance, answers: [child-danger], source: {url: u}}
        - {id: fr-3114, number: "3114", country: fr, channels: [voice], name: Suicide, answers: [suicide], hours: {always: true}, says: Jour et nuit., source: {url: u}, expires: 2027-01-31}
        - {id: fr-3919, number: "3919", country: fr, channels: [voice], name: Femmes, answers: [violence], audiences: [women], source: {url: u}}
        - {id: be-112, number: "112", country: be, channels: [voice], name: Urgences, answers: [emergency, child-danger, suicide, violence], emergency: true, source: {url: u}}
        - {id: be-fr, number: "0800 32 123", country: be, channels: [voice], name: Suicide, answers: [suicide], languages: [fr], source: {url: u}}
        - {id: be-1813, number: "1813", country: be, channels: [voice], name: Zelfmoordlijn, answers: [suicide], languages: [nl], source: {url: u}}
        """;

    private static readonly LocalDate Day = new(2026, 11, 23);

    private static CrisisLines Load(string yaml, out string codes)
    {
        var faults = new FaultList();
        var lines = CrisisLines.Load([new ContentFile("knowledge/crisis-lines/x.yaml", yaml)], faults);
        codes = string.Join(' ', faults.Sorted().Select(fault => $"{fault.Line}:{fault.Code}"));
        return lines;
    }

    private static string Ids(string codes, string? country, string language = "fr") =>
        string.Join(' ', Load(Table, out _).For(codes.Split(' '), country, language, Day).Select(line => line.Id));

    [Theory]
    [InlineData("suicide", "fr", "fr-3114 fr-112")]
    [InlineData("emergency", "fr", "fr-112 fr-114 fr-17")]
    [InlineData("child-danger", "fr", "fr-119 fr-112 fr-114 fr-17")]
    [InlineData("violence", "fr", "fr-114 fr-112 fr-3919 fr-17")]
    [InlineData("suicide emergency", "fr", "fr-112 fr-114 fr-17 fr-3114")]
    [InlineData("suicide", "be", "be-fr be-1813 be-112")]
    [InlineData("suicide", null, "eu-112 fr-3114 be-fr be-1813")]
    public void Lines_ForAlarms_ComeInOrder(string codes, string? country, string expected) => Assert.Equal(expected, Ids(codes, country));

    [Fact]
    public void Lines_DutchCountryUnknown_PutBelgiumAndDutchFirst() => Assert.Equal("eu-112 be-1813 be-fr fr-3114", Ids("suicide", null, "nl"));

    [Fact]
    public void Lines_PastTheirExpiry_LoseTheirHours()
    {
        var lines = Load(Table, out _);
        Assert.True(lines.For(["suicide"], "fr", "fr", new LocalDate(2027, 1, 31))[0].AlwaysOpen);
        var expired = lines.For(["suicide"], "fr", "fr", new LocalDate(2027, 2, 1))[0];
        Assert.Equal(("3114", false, null), (expired.Number, expired.AlwaysOpen, expired.Says));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("be")]
    [InlineData(null)]
    public void Lines_OfAnEmptyTable_StillHold112(string? country)
    {
        foreach (var code in AlarmCodes.GravestFirst)
            Assert.Equal("112", Assert.Single(CrisisLines.Empty.For([code], country, "fr", Day)).Number);
    }

    [Fact]
    public void Load_FaultyRows_ReportsEveryFaultAndKeepsTheRest()
    {
        var lines = Load("""
            - {id: a, number: "1", country: fr, channels: [voice], name: A, answers: [suicide], source: {url: u}}
            - {id: a, number: "1", country: de, channels: [drum], name: A, answers: [flood], source: {title: u}, expires: 2027-01}
            - {id: b, number: "zwei", country: fr, channels: [voice], name: B, answers: [suicide], hours: {always: often}, source: {url: u}}
            """, out var faults);
        Assert.Equal(
            "2:crisis-line-answers 2:crisis-line-channel 2:crisis-line-country 2:crisis-line-double 2:safety-unknown-code 3:crisis-line-number 3:not-yes-or-no",
            string.Join(' ', faults.Split(' ').Distinct()));
        Assert.Equal(2, lines.All.Length);
    }
}
