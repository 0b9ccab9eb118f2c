using BenchmarkDotNet.Attributes;
using HealthNavigator.Adapters;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Safety;
using NodaTime;

namespace HealthNavigator.Benchmarks;

/// <summary>The parts of a turn one by one, with what they allocate. Whole figures of a machine are <c>navigator bench</c>'s.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private const string Text = "J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits";
    private static readonly Instant At = Instant.FromUtc(2026, 11, 23, 9, 0);
    private KnowledgeSnapshot knowledge = null!;
    private ServiceQuery query = null!;

    [GlobalSetup]
    public void Load()
    {
        knowledge = KnowledgeLoader.LoadAsync(null, null, At).GetAwaiter().GetResult().Snapshot;
        query = QueryBuilder.Query(Turn().Conversation, knowledge.Gazetteer, At);
    }

    [Benchmark]
    public TurnResult Turn() => Assistant.Turn(new Conversation(), new Utterance.Text(Text), knowledge, At);

    [Benchmark]
    public Understanding Understand() => knowledge.Understander.Understand(Text, UnderstandingContext.Start);

    [Benchmark]
    public IReadOnlyList<Alarm> Alarms() => knowledge.Alarms.Recognize(Text);

    [Benchmark]
    public MatchResult Match() => knowledge.Matcher.Match(query);
}
