using System.Diagnostics;
using System.Globalization;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Benchmarks.Places;

/// <summary>
/// The speeds that issue 4 names, on this machine: <c>dotnet run -c Release --project tests/HealthNavigator.Benchmarks -- places knowledge</c>.
/// </summary>
internal static class PlaceSpeeds
{
    private static readonly PlaceContext Answering = new() { Answering = true };
    private static readonly string[] Exact = ["Lyon", "93300", "Saint-Denis", "Villeurbanne", "Paris 18", "Aubervilliers", "97.300", "Bobigny (93)"];
    private static readonly string[] Nearly = ["obervilier", "je suis a aubervilié", "Marsseille", "clermon feran", "vitri sur seine", "j'habite a monpelié", "mon habitation est a Choisi le roi"];

    public static void Print(string knowledge)
    {
        List<ContentFile> files = [.. Directory.EnumerateFiles(Path.Combine(knowledge, "gazetteer"), "*", SearchOption.AllDirectories)
            .Select(f => new ContentFile(Path.GetRelativePath(knowledge, f).Replace('\\', '/'), File.ReadAllText(f)))];
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var gazetteer = Gazetteer.Load(files, new FaultList());
        var first = watch.Elapsed.TotalMilliseconds;
        var megabytes = (GC.GetTotalMemory(true) - before) / 1e6;
        var again = Enumerable.Range(0, 5).Min(_ => Timed(() => Gazetteer.Load(files, new FaultList())));
        Say($"load                {first:0} ms first, {again:0} ms again, {megabytes:0.0} MB");

        var resolver = new PlaceResolver(gazetteer);
        var codes = files.Single(f => f.Path.EndsWith("communes.tsv", StringComparison.Ordinal)).Text.Split('\n').Where(l => l.Length > 5 && l[0] != '#').Select(l => l[..5]).ToList();
        Say($"by code             {Rate(codes, c => gazetteer.Find(c)):0}/s");
        Say($"exact text          {Rate([.. Enumerable.Range(0, 100_000).Select(i => Exact[i % Exact.Length])], t => resolver.Resolve(t, PlaceContext.Anywhere)):0}/s");

        for (var i = 0; i < 3000; i++) resolver.Resolve(Nearly[i % Nearly.Length], Answering);
        var times = Enumerable.Range(0, 10_000).Select(i => Timed(() => resolver.Resolve(Nearly[i % Nearly.Length], Answering))).Order().ToList();
        Say($"misspelt text       p50 {times[5000]:0.000} ms, p99 {times[9900]:0.000} ms");

        var text = string.Concat(Enumerable.Repeat("je cherche un rendezvou a monpelié pour mes dants, pres de la gare de Nante ou bien ailleurs. ", 60))[..5000];
        Say($"5,000 characters    {Enumerable.Range(0, 30).Min(_ => Timed(() => resolver.Resolve(text, Answering))):0.00} ms");
    }

    private static double Timed(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // The second round counts: the first makes the places and compiles the code.
    private static double Rate(List<string> items, Action<string> act)
    {
        foreach (var item in items) act(item);
        return items.Count / (Timed(() => items.ForEach(act)) / 1000);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
