using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HealthNavigator.Adapters.Synthesis;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using NodaTime;
using Spectre.Console;

namespace HealthNavigator.Cli.Speed;

/// <summary>
/// How fast the best five of many services are found, beside a tree of rectangles with a filter and beside judging every service, in one run
/// over one invented territory. The answers of all three are compared.
/// </summary>
internal sealed class MatchSpeed(KnowledgeSnapshot knowledge, Instant at, TimeSpan span)
{
    private const int Top = 5;
    private const int MostRounds = 50;
    private const int Seed = 20261123;

    private readonly ServiceQuery[] queries = Queries(knowledge, at);

    /// <summary>The territory of a size, served in the place of the real services.</summary>
    private KnowledgeSnapshot Territory(int services) =>
        knowledge.Serving(new SyntheticTerritory(knowledge.Gazetteer.Communes(), knowledge.Taxonomies, Seed).Services(services));

    /// <summary>One row for each size, ours and both peers over the same territory and the same queries; and the territory of the size that is kept.</summary>
    /// <param name="sizes">How many services.</param>
    /// <param name="kept">One of the sizes.</param>
    public (Table Table, KnowledgeSnapshot Kept) Growth(IEnumerable<int> sizes, int kept)
    {
        var (territory, rows) = (knowledge, new List<string[]>());
        foreach (var size in sizes)
        {
            var (row, snapshot) = Row(size);
            rows.Add(row);
            if (size == kept) territory = snapshot;
        }

        var table = new Table().AddColumns($"top {Top} of", "p50 µs", "p99 µs", "max µs", "+ misses p50", "p99", "STRtree p50", "p99", "scan p50", "same", "build ms", "MB");
        foreach (var column in table.Columns) column.NoWrap();
        foreach (var row in rows) table.AddRow(row);
        table.Caption(
            "+ misses: with what is explained and five near misses. STRtree: NetTopologySuite, one for each need, then filter and sort. scan: every service is judged. "
            + "same: queries with the same answer, of those compared with the tree and with the scan. MB: services and index.");
        return (table, territory);
    }

    private (string[] Row, KnowledgeSnapshot Snapshot) Row(int size)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var built = Stopwatch.StartNew();
        var snapshot = Territory(size);
        var milliseconds = built.Elapsed.TotalMilliseconds;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) >> 20;
        var (best, whole) = (Measure(i => snapshot.Matcher.Best(queries[i], Top)), Measure(i => _ = snapshot.Matcher.Match(queries[i], Top).NearMisses));
        var services = snapshot.Services.Values.ToImmutableArray();
        var tree = new SpatialTree(services, knowledge.Ranking.RadiusKm);
        // The peers take so long that fewer queries have to do.
        var (some, few) = (Math.Clamp(20_000_000 / size, 20, 200), Math.Clamp(500_000 / size, 1, 5));
        var (trees, scans) = (Measure(i => tree.Best(queries[i], snapshot.Matcher, Top), some), Measure(i => Linear(services, snapshot.Matcher, queries[i]), few));
        var same = queries.Take(some).Count(query => Same(snapshot.Matcher.Best(query, Top), tree.Best(query, snapshot.Matcher, Top)));
        var scanned = queries.Take(few).Count(query => Same(snapshot.Matcher.Best(query, Top), Linear(services, snapshot.Matcher, query)));
        string compared = string.Create(CultureInfo.InvariantCulture, $"{same}/{some}, {scanned}/{few}");
        return ([Number(size), .. Quantiles(best), .. Quantiles(whole).Take(2), .. Quantiles(trees).Take(2), Quantiles(scans)[0], compared, Number(milliseconds), Number(memory)], snapshot);
    }

    /// <summary>From an edited document to the answer of the next turn that shows it, in milliseconds.</summary>
    public List<double> Edits(KnowledgeSnapshot snapshot)
    {
        var built = new BuiltSnapshot(snapshot, []);
        var times = new List<double>();
        // A host that is edited has answered before.
        Assistant.Turn(new Conversation(), new Utterance.Text("Bobigny"), snapshot, at);
        var (service, place) = (snapshot.Services.Values.First(one => one.Permanences.Length == 1 && one.Eligibility.IsEmpty), "93008");
        for (var i = 0; i < 60; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Edited {i}");
            var document = Document(service, name, place);
            var watch = Stopwatch.StartNew();
            built = SnapshotBuilder.Edit(built, document.Id, document);
            var turn = Assistant.Turn(new Conversation(), new Utterance.Text(name), built.Snapshot, at);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (!turn.Conversation.Answers.Affirmed(AnswerNames.Service).Contains(service.Id)) throw new InvalidOperationException("The edit is not seen: the figure would mean nothing.");
        }

        return times;
    }

    private static KnowledgeDocument Document(Service service, string name, string place) => new()
    {
        Id = $"service/{service.Id}",
        Path = "knowledge/services/synthetic.yaml",
        Text = $"""
            organization: {service.Organization.Id}
            id: {service.Id}
            name: {JsonPair(name)}
            summary: {JsonPair("Invented")}
            for: residents
            sources: {JsonSource}
            source: synthetic
            needs: [dental]
            permanences:
              - id: {service.Id}-0
                place: {JsonPlace(place)}
                schedule: {JsonHours}
            """,
    };

    private const string JsonSource = "{synthetic: {document: synthetic}}";
    private const string JsonHours = "{osm: \"Mo-Fr 09:00-17:00\", said: synthetic}";

    private static string JsonPair(string text) => $"{{fr: \"{text}\", en: \"{text}\"}}";

    private static string JsonPlace(string commune) => $"{{commune: \"{commune}\"}}";

    private static ServiceQuery[] Queries(KnowledgeSnapshot knowledge, Instant at)
    {
        var asking = new SyntheticQueries(knowledge.Gazetteer, knowledge.Taxonomies, Seed + 1);
        return [.. Enumerable.Range(0, 1000).Select(_ => asking.Next(at))];
    }

    private static ImmutableArray<Match> Linear(ImmutableArray<Service> services, Matcher matcher, ServiceQuery query) =>
        [.. services.Where(service => service.Door == Door.Open).Select(matcher.Considering(query)).OfType<Consideration.Suits>().Select(suits => suits.Match)
            .OrderBy(match => match.Cost).ThenBy(match => match.Service.Id, StringComparer.Ordinal).Take(Top)];

    private static bool Same(ImmutableArray<Match> one, ImmutableArray<Match> other) => one.Select(match => match.Service.Id).SequenceEqual(other.Select(match => match.Service.Id));

    /// <summary>
    /// Microseconds of each query, the best of several runs: on a machine that others use too, the slowest runs tell of the others. The
    /// quantiles are over the queries.
    /// </summary>
    private List<double> Measure(Action<int> work, int most = int.MaxValue)
    {
        var count = Math.Min(most, queries.Length);
        if (most == int.MaxValue) WarmUp.Until(i => work(i % count));
        else for (var i = 0; i < count; i++) work(i);
        var best = new double[count];
        Array.Fill(best, double.MaxValue);
        var watch = Stopwatch.StartNew();
        for (var round = 0; round == 0 || (round < MostRounds && watch.Elapsed < span); round++)
        {
            for (var i = 0; i < count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                work(i);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        return [.. best];
    }

    public static string[] Quantiles(List<double> figures)
    {
        figures.Sort();
        return [One(figures[figures.Count / 2]), One(figures[(int)(figures.Count * 0.99)]), One(figures[^1])];
    }

    private static string One(double value) => value.ToString("n1", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("n0", CultureInfo.InvariantCulture);
}
