using HealthNavigator.Core.Places;

namespace HealthNavigator.Tests.Places;

/// <summary>Sentences as people write them, from <c>evaluation/sentences.tsv</c>.</summary>
public sealed class PlaceSentenceTests
{
    [Fact]
    public void Resolver_TestersSentences_AreRight()
    {
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Atlas.Root, "tests", "HealthNavigator.Tests", "Places", "evaluation", "sentences.tsv")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            foreach (var answering in cells[0] == "both" ? new[] { true, false } : [cells[0] == "answer"])
            {
                var said = AllCandidates(Atlas.Resolver.Resolve(cells[1], new PlaceContext { Answering = answering }));
                var right = cells[2][0] == '?' ? cells[2][1..].Split(',').All(said.Contains) && said.Length > 1 : said.Length == 1 && cells[2].Split(',').Contains(said[0]);
                if (!right) wrong.Add($"{(answering ? "answer" : "free")}: {cells[1]} → {string.Join(' ', said)}, expected {cells[2]}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("celle à côté de Paris", "93066")]
    [InlineData("dans le 93", "93066")]
    [InlineData("à la Réunion", "97411")]
    [InlineData("Paris", "93066")]
    [InlineData("Lyon", "69123")]
    public void Resolver_PlacesWereOffered_ChoosesAmongThem(string text, string code)
    {
        var context = new PlaceContext { Answering = true, Candidates = [Atlas.Gazetteer.Find("93066")!, Atlas.Gazetteer.Find("97411")!] };
        Assert.Equal([code], AllCandidates(Atlas.Resolver.Resolve(text, context)));
    }

    private static string[] AllCandidates(PlaceResolution resolution) => resolution switch
    {
        PlaceResolution.Found found => [found.Place.Code],
        PlaceResolution.Ambiguous many => [.. many.Candidates.Select(p => p.Code)],
        _ => ["none"],
    };
}
