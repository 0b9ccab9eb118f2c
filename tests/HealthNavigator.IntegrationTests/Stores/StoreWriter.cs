using System.Globalization;
using HealthNavigator.Adapters;
using HealthNavigator.Adapters.LiteDb;
using HealthNavigator.Core.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthNavigator.IntegrationTests.Stores;

/// <summary>The process to be killed: appends without end and prints each acknowledgement, one line each, after it was given.</summary>
internal static class StoreWriter
{
    public const string Verb = "store-writer";

    public static async Task<int> RunAsync(string path, int threads)
    {
        if (await new LiteDbStore(new LiteDbStoreOptions { Path = path }, TimeProvider.System, NullLogger<LiteDbStore>.Instance).OpenAsync()
            is not StoreOpening.Opened { Log: var log }) return 1;
        var run = Guid.NewGuid().ToString("N");
        var print = new Lock();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{run}-{thread}-{i}");
                RevisionDraft[] drafts = i % 5 == 4 ? [Draft(key + "a"), Draft(key + "b"), Draft(key + "c")] : [Draft(key)];
                foreach (var outcome in await log.AppendAllAsync(drafts))
                {
                    if (outcome is not AppendOutcome.Appended { Revision: var revision }) throw new InvalidOperationException(outcome.ToString());
                    lock (print) Console.Out.WriteLine(Line(revision));
                }
            }
        })));
        return 0;
    }

    /// <summary>What is printed of a revision: enough to tell later that the very same one is there.</summary>
    public static string Line(Revision revision) => string.Create(
        CultureInfo.InvariantCulture,
        $"{revision.Sequence} {revision.DocumentId} {revision.Version} {revision.At.ToUnixTimeMilliseconds()} {revision.IdempotencyKey} {revision.Text.Length}");

    private static RevisionDraft Draft(string key) => new()
    {
        DocumentId = DocumentIds.ForService(key),
        BaseVersion = 0,
        Author = "writer",
        Why = "kill test",
        Text = string.Concat(Enumerable.Repeat($"# {key}\n", Random.Shared.Next(1, 600))),
        Path = "knowledge/services/test/kill.yaml",
        IdempotencyKey = key,
    };
}
