using System.Diagnostics;
using System.Globalization;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Tests.Places;

/// <summary>Prints the speeds; the bounds are far above the goals so that a busy machine does not fail them.</summary>
public sealed class PlaceSpeedTests(ITestOutputHelper output)
{
    private static readonly PlaceContext Answering = new() { Answering = true };

    [Fact]
    public void Places_OnThisMachine_AreFastEnough()
    {
        var files = Atlas.Files();
        var before = GC.GetTotalMemory(true);
        var loads = new List<double>();
        Gazetteer? gazetteer = null;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            gazetteer = Gazetteer.Load(files, new FaultList());
            loads.Add(watch.Elapsed.TotalMilliseconds);
        }

        var megabytes = (GC.GetTotalMemory(true) - before) / 1e6;
        Print($"load {string.Join(", ", loads.Select(l => l.ToString("0", CultureInfo.InvariantCulture)))} ms, {megabytes:0.0} MB");

        var resolver = new PlaceResolver(gazetteer!);
        var codes = gazetteer!.Entries.Take(35000).Select(e => e.Code).ToArray();
        Print($"by code: {Rate(codes, c => gazetteer.Find(c)):0} /s");
        string[] exact = ["Lyon", "93300", "Saint-Denis", "Villeurbanne", "dans le 19e", "Paris 18", "Aubervilliers", "97.300", "Bobigny (93)"];
        Print($"exact: {Rate(Enumerable.Range(0, 50000).Select(i => exact[i % exact.Length]), t => resolver.Resolve(t, PlaceContext.Anywhere)):0} /s");

        string[] fuzzy = ["obervilier", "je suis a aubervilié", "Marsseille", "clermon feran", "vitri sur seine", "j'habite a monpelié", "mon habitation est a Choisi le roi"];
        var times = new List<double>();
        for (var i = 0; i < 7000; i++)
        {
            var start = Stopwatch.GetTimestamp();
            resolver.Resolve(fuzzy[i % fuzzy.Length], Answering);
            if (i > 1000) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Print($"fuzzy: p50 {times[times.Count / 2]:0.000} ms, p99 {times[times.Count * 99 / 100]:0.000} ms");
        var sentence = string.Concat(Enumerable.Repeat("je cherche un rendezvou a monpelié pour mes dants, pres de la gare de Nante ou bien ailleurs. ", 60))[..5000];
        var longest = Enumerable.Range(0, 20).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            resolver.Resolve(sentence, Answering);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        Print($"5,000 characters: {longest:0.00} ms");
        Assert.True(loads.Min() < 1000 && megabytes < 90 && times[times.Count * 99 / 100] < 10 && longest < 50);
    }

    private static double Rate<T>(IEnumerable<T> items, Action<T> act)
    {
        var list = items.ToList();
        foreach (var item in list.Take(5000)) act(item);
        var watch = Stopwatch.StartNew();
        foreach (var item in list) act(item);
        return list.Count / watch.Elapsed.TotalSeconds;
    }

    private void Print(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
