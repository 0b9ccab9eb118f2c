using System.Net;
using Ical.Net;

namespace HealthNavigator.IntegrationTests.Web;

[Collection(nameof(ChatHosts))]
public sealed class CalendarTests(ChatHost chat)
{
    [Fact]
    public async Task Calendar_DoctorsOnDuty_HasAnEventEveryEveningUntilMidnight()
    {
        var events = Calendar.Load(await chat.Client.GetStringAsync(new Uri("/api/v1/services/garde-bruxelloise/calendar.ics?permanence=garde-1030&lang=fr", UriKind.Relative)))!.Events;
        Assert.InRange(events.Count, 89, 91);
        Assert.All(events, one => Assert.True(one.DtEnd!.AsUtc > one.DtStart!.AsUtc));
        Assert.Equal(events.Count, events.Select(one => one.Uid).Distinct().Count());
        Assert.All(events, one => Assert.Contains("1030", one.Location!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/services/no-such-service/calendar.ics")]
    [InlineData("/api/v1/services/garde-bruxelloise/calendar.ics?permanence=elsewhere")]
    public async Task Calendar_OfNothingKnown_IsNotFound(string path)
    {
        using var answer = await chat.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
