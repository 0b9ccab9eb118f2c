using HealthNavigator.Adapters.Synthesis;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;
using NodaTime;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>A turn finds only as many services as it can show; what it says is what it would say if it had found them all.</summary>
public sealed class SearchingTests
{
    /// <summary>After so many shown a search finds everything.</summary>
    private const int Everything = 1_000_000;

    private static readonly Lazy<KnowledgeSnapshot> Crowded = new(() => Repository.Snapshot.Serving(new SyntheticTerritory(
        [.. Repository.Snapshot.Gazetteer.Communes().Where(town => town.Department is "93" or "77")], Repository.Snapshot.Taxonomies, 7).Services(1500)));

    [Fact]
    public void Of_AmongMany_BeginsAsTheWholeSearchDoes()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (conversation, turn) = Asking(seed);
            var (some, all) = (Searching.Of(conversation, turn), Searching.Of(conversation with { Shown = Everything }, turn));
            Assert.Equal(Ids(all).Take(some.Found.Offered.Length), Ids(some));
            if (some.IsWhole) Assert.Equal(all.Found.Offered.Length, some.Found.Offered.Length);
            Assert.True(some.IsWhole || some.Found.Offered.Length > conversation.Shown + Answering.AtOnce);
            Assert.Equal(Steps(Plan.Of(all)), Steps(Plan.Of(some)));
            Assert.Equal(Answered(all), Answered(some));
        }
    }

    [Fact]
    public void WhenClosed_AmongMany_SpeaksOfAllOfThem()
    {
        var said = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var (conversation, turn) = Asking(seed);
            var (some, all) = (Searching.Of(conversation, turn), Searching.Of(conversation with { Shown = Everything }, turn));
            var closed = new LineOffer(conversation, turn).WhenClosed(some)?.Text;
            Assert.Equal(new LineOffer(conversation, turn).WhenClosed(all)?.Text, closed);
            if (closed is not null) said++;
        }

        Assert.InRange(said, 1, 99);
    }

    private static (Conversation Conversation, TurnContext Turn) Asking(int seed)
    {
        var random = new Random(seed);
        var knowledge = Crowded.Value;
        string One(IReadOnlyList<string> codes) => codes[random.Next(codes.Count)];
        var needs = Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(knowledge.Taxonomies.Needs.Codes)).Distinct();
        var answers = Answers.None.Replacing(AnswerNames.Need, needs).With(new Fact(AnswerNames.Place, One(["93008", "93066", "77288", "dep:93", "93001"])));
        if (random.Next(2) == 0) answers = answers.With(new Fact(AnswerNames.Coverage, One(knowledge.Taxonomies.Coverages.Codes)));
        if (random.Next(4) == 0) answers = answers.Replacing(AnswerNames.Order, [One([Commands.Nearest, Commands.Soonest])]);
        var conversation = new Conversation { Answers = answers, Shown = random.Next(4) * Answering.AtOnce, Reach = random.Next(4) switch { 0 => 2.5, 1 => 6.25, _ => 1 } };
        return (conversation, new TurnContext(knowledge, Some.Monday + Duration.FromHours(random.Next(0, 48))));
    }

    private static IEnumerable<string> Ids(Search search) => search.Found.Offered.Select(match => match.Service.Id);

    private static IEnumerable<string>? Steps(Plan? plan) => plan?.Steps.Select(step => $"{string.Join(',', step.Needs)} {step.Match.Service.Id}");

    private static IEnumerable<string> Answered(Search search) => search.Query.Needs.Where(need => search.Found.Offered.Any(match => match.Needs.Contains(need)));
}
