using System.Diagnostics;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using NodaTime;

namespace HealthNavigator.Cli.Speed;

/// <summary>
/// Whole turns a second of a talk of four turns: the welcome, a need in words, a town in words, a button. The conversation goes through its
/// token after every turn, as the peer's goes through its storage.
/// </summary>
internal sealed class TurnSpeed(KnowledgeSnapshot knowledge, Instant at)
{
    private static readonly (string Need, string Town)[] Said =
    [
        ("j'ai mal aux dents", "Bobigny"),
        ("je voudrais voir quelqu'un pour mes droits", "Aubervilliers"),
        ("I need a doctor", "Marseille"),
        ("je bois trop, je voudrais arrêter", "Landerneau"),
    ];

    /// <summary>
    /// Turns a second, all threads together, after a warm-up; and the time that processors spent on each, which on a machine that others use too
    /// says more.
    /// </summary>
    public (double PerSecond, double ProcessorMicroseconds) Measure(TimeSpan span, int threads)
    {
        WarmUp.Until(window => Run(window, threads));
        var before = Environment.CpuUsage.TotalTime;
        var perSecond = Run(span, threads);
        return (perSecond, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (perSecond * span.TotalSeconds));
    }

    private double Run(TimeSpan span, int threads)
    {
        long turns = 0;
        var watch = Stopwatch.StartNew();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            var count = 0;
            for (var i = thread; watch.Elapsed < span; i++) count += Talk(Said[i % Said.Length]);
            Interlocked.Add(ref turns, count);
        });
        return turns / watch.Elapsed.TotalSeconds;
    }

    private int Talk((string Need, string Town) said)
    {
        var conversation = new Conversation();
        foreach (var utterance in (Utterance[])[new Utterance.Begin("fr"), new Utterance.Text(said.Need), new Utterance.Text(said.Town), new Utterance.Choice("coverage:none")])
            conversation = ConversationCodec.Decode(ConversationCodec.Encode(Assistant.Turn(conversation, utterance, knowledge, at).Conversation))!;
        return 4;
    }
}
