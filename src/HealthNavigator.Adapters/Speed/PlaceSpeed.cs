using System.Collections.Immutable;
using System.Diagnostics;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Speed;

/// <summary>Measures what <c>navigator bench</c> prints of places.</summary>
public static class PlaceSpeed
{
    private const string Sentence = "je cherche un rendezvou a monpelié pour mes dants, pres de la gare de Nante ou bien ailleurs. ";
    private static readonly PlaceContext Answering = new() { Answering = true };
    private static readonly string[] Exact = ["Lyon", "93300", "Saint-Denis", "Villeurbanne", "Paris 18", "Aubervilliers", "97.300", "Bobigny (93)"];

    private static readonly string[] Misspelt =
        ["obervilier", "je suis a aubervilié", "Marsseille", "clermon feran", "vitri sur seine", "j'habite a monpelié", "mon habitation est a Choisi le roi"];

    /// <summary>The figures, over the files of the gazetteer.</summary>
    public static ImmutableArray<SpeedFigure> Measure(IReadOnlyCollection<ContentFile> files)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var gazetteer = Gazetteer.Load(files, new FaultList());
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var load = Enumerable.Range(0, 5).Min(_ => Timed(() => Gazetteer.Load(files, new FaultList())));
        var resolver = new PlaceResolver(gazetteer);
        for (var i = 0; i < 50_000; i++) resolver.Resolve(Exact[i % Exact.Length], PlaceContext.Anywhere);
        for (var i = 0; i < 5_000; i++) resolver.Resolve(Misspelt[i % Misspelt.Length], Answering);
        const int rounds = 100_000;
        var exact = Timed(() =>
        {
            for (var i = 0; i < rounds; i++) resolver.Resolve(Exact[i % Exact.Length], PlaceContext.Anywhere);
        });
        var times = Enumerable.Range(0, 10_000).Select(i => Timed(() => resolver.Resolve(Misspelt[i % Misspelt.Length], Answering))).Order().ToList();
        var text = string.Concat(Enumerable.Repeat(Sentence, 60))[..5000];
        return
        [
            new SpeedFigure("load", load, "ms"),
            new SpeedFigure("memory", memory, "MB"),
            new SpeedFigure("exact text", rounds / (exact / 1000), "/s"),
            new SpeedFigure("misspelt text, p99", times[9900], "ms"),
            new SpeedFigure("5,000 characters", Enumerable.Range(0, 30).Min(_ => Timed(() => resolver.Resolve(text, Answering))), "ms"),
        ];
    }

    private static double Timed(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
