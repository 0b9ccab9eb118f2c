using System.Net;
using System.Text.Json;

namespace HealthNavigator.IntegrationTests.Web;

[Collection(nameof(ChatHosts))]
public sealed class MatchesTests(ChatHost chat)
{
    [Fact]
    public async Task Matches_NeedPlaceAndCoverage_AnswersBestFirstWithReasonsAndWhyNot()
    {
        using var json = await GetAsync("needs=dental&place=13055&coverage=none&at=2026-11-23T10:00");
        var first = json.RootElement.GetProperty("matches")[0];
        Assert.Equal("pass-de-ville-marseille", first.GetProperty("service").GetString());
        Assert.NotEqual(0, first.GetProperty("reasons").GetArrayLength());
        Assert.NotEqual("", first.GetProperty("source").GetProperty("document").GetString());
        Assert.NotEqual(0, json.RootElement.GetProperty("rejected").GetArrayLength());
    }

    [Fact]
    public async Task Matches_FromCoordinates_AnswersAsFromThePlace()
    {
        using var json = await GetAsync("needs=health-rights&lat=48.914&lon=2.381&coverage=none");
        Assert.Contains(json.RootElement.GetProperty("matches").EnumerateArray(), match => match.GetProperty("service").GetString() == "accueil-sante-aubervilliers");
    }

    [Fact]
    public async Task Matches_TopOne_AnswersOne()
    {
        using var json = await GetAsync("needs=health-rights&place=93001&top=1");
        Assert.Equal(1, json.RootElement.GetProperty("matches").GetArrayLength());
    }

    [Fact]
    public async Task Matches_WithoutProfessional_OffersNoProfessionalsSystem()
    {
        using var resident = await GetAsync("place=Poitiers&top=100");
        using var professional = await GetAsync("place=Poitiers&top=100&professional=true");
        Assert.DoesNotContain("poitiers-conseil-technique", resident.RootElement.GetProperty("matches").ToString(), StringComparison.Ordinal);
        Assert.Contains("poitiers-conseil-technique", professional.RootElement.GetProperty("matches").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needs=teleportation", "unknown-code")]
    [InlineData("coverage=gold", "unknown-code")]
    [InlineData("audience=wizards", "unknown-code")]
    [InlineData("place=Xyzzyville", "unknown-place")]
    [InlineData("at=yesterday", "not-a-time")]
    [InlineData("at=2026-13-45T10:00", "not-a-time")]
    [InlineData("needs=%00%ff%fe", "unknown-code")]
    public async Task Matches_FaultyQuery_IsRefusedWithTheReason(string query, string code)
    {
        using var answer = await chat.Client.GetAsync(new Uri($"/api/v1/matches?{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal($"urn:healthnavigator:problem:{code}", problem.RootElement.GetProperty("type").GetString());
    }

    /// <summary>A number that cannot be read must not silently become "unknown": the caller would believe the answer.</summary>
    [Theory]
    [InlineData("age=dix-neuf")]
    [InlineData("age=-5")]
    [InlineData("age=1000")]
    [InlineData("lat=abc&lon=2")]
    [InlineData("lat=48.9")]
    [InlineData("lat=95&lon=2")]
    [InlineData("top=many")]
    public async Task Matches_NumberThatIsNone_IsRefused(string query)
    {
        using var answer = await chat.Client.GetAsync(new Uri($"/api/v1/matches?needs=dental&{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<JsonDocument> GetAsync(string query)
    {
        using var answer = await chat.Client.GetAsync(new Uri($"/api/v1/matches?{query}", UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
        return JsonDocument.Parse(body);
    }
}
