using HealthNavigator.Adapters;
using HealthNavigator.Core.Knowledge;
using NodaTime;

namespace HealthNavigator.IntegrationTests.Stores;

/// <summary>What every store of revisions keeps to. A store is tested by deriving from this.</summary>
public abstract class RevisionLogContract
{
    /// <summary>The log of this test; opened anew on the same store after <see cref="CloseAsync"/>.</summary>
    private protected abstract Task<IRevisionLog> OpenAsync();

    private protected abstract Task CloseAsync();

    [Fact]
    public async Task Append_NewDocuments_NumberedInOrder()
    {
        var log = await OpenAsync();
        var first = await Appended(log, Drafts.Of("a", text: "id: a\r\n\r\n", key: "k"));
        var second = await Appended(log, Drafts.Of("b"));
        var third = await Appended(log, Drafts.Of("a", 1) with { Withdrawn = true });

        Assert.Equal((1, 1, 0), (first.Sequence, first.Version, first.BaseVersion));
        Assert.Equal((2, 1, 0), (second.Sequence, second.Version, second.BaseVersion));
        Assert.Equal((3, 2, 1), (third.Sequence, third.Version, third.BaseVersion));
        Assert.Equal(("service/a", "claire", "telephone call", "id: a\n", "k"), (first.DocumentId, first.Author, first.Why, first.Text, first.IdempotencyKey));
        Assert.InRange(first.At, SystemClock.Instance.GetCurrentInstant() - Duration.FromMinutes(5), SystemClock.Instance.GetCurrentInstant());
        Assert.Equal([first, second, third], await log.ReadAsync(0));
        Assert.Equal([third], await log.ReadAsync(2));
        Assert.Equal([first, third], await log.HistoryAsync("service/a"));
        Assert.Empty(await log.HistoryAsync("service/none"));
        Assert.Equal([third, second], await log.HeadsAsync());
    }

    [Fact]
    public async Task Append_ThenReopened_EverythingAsAcknowledged()
    {
        var log = await OpenAsync();
        var revisions = new List<Revision>();
        foreach (var text in (string[])["", "été 😀 \"'\\ \t", "half \uD83D pair", "nul \0", new string('x', 2_000_000), "organization: a\nid: é\n"])
            revisions.Add(await Appended(log, Drafts.Of("a", revisions.Count, text, key: $"clé {revisions.Count}")));
        var mark = new FileMark { DocumentId = "service/a", Path = "p", Text = null, Sequence = 2, At = revisions[0].At, HeldBack = true };
        await log.MarkFileAsync(mark with { Text = "earlier" });
        await log.MarkFileAsync(mark);

        await CloseAsync();
        log = await OpenAsync();

        Assert.Equal(revisions, await log.ReadAsync(0));
        Assert.Equal([revisions[^1]], await log.HeadsAsync());
        Assert.Equal([mark], await log.FileMarksAsync());
        Assert.Equal(7, (await Appended(log, Drafts.Of("a", 6))).Sequence);
    }

    [Fact]
    public async Task Append_BaseIsBehind_ConflictWithTheHead()
    {
        var log = await OpenAsync();
        await Appended(log, Drafts.Of("a"));
        var head = await Appended(log, Drafts.Of("a", 1, "theirs"));

        Assert.Equal(new AppendOutcome.Conflict(head), await log.AppendAsync(Drafts.Of("a", 1, "mine")));
        Assert.Equal(new AppendOutcome.Conflict(head), await log.AppendAsync(Drafts.Of("a")));
        Assert.Equal(new AppendOutcome.Conflict(head), await log.AppendAsync(Drafts.Of("a", 3)));
        Assert.Equal(new AppendOutcome.Conflict(null), await log.AppendAsync(Drafts.Of("b", 1)));
        Assert.Equal(2, (await log.ReadAsync(0)).Length);
    }

    [Fact]
    public async Task Append_SameKeyAgain_AlreadyAppended()
    {
        var log = await OpenAsync();
        var first = await Appended(log, Drafts.Of("a", key: "once"));
        await Appended(log, Drafts.Of("a", 1));

        Assert.Equal(new AppendOutcome.AlreadyAppended(first), await log.AppendAsync(Drafts.Of("a", key: "once")));
        await CloseAsync();
        log = await OpenAsync();
        Assert.Equal(new AppendOutcome.AlreadyAppended(first), await log.AppendAsync(Drafts.Of("a", key: "once")));
        Assert.IsType<AppendOutcome.Appended>(await log.AppendAsync(Drafts.Of("b", key: "Once")));
        Assert.Equal(3, (await log.ReadAsync(0)).Length);
    }

    [Fact]
    public async Task AppendAll_OneInConflict_TheOthersAppended()
    {
        var log = await OpenAsync();
        var outcomes = await log.AppendAllAsync([Drafts.Of("a", key: "k"), Drafts.Of("a", 5), Drafts.Of("a", 1), Drafts.Of("c", key: "k")]);

        Assert.Collection(
            outcomes,
            o => Assert.IsType<AppendOutcome.Appended>(o),
            o => Assert.Equal(1, Assert.IsType<AppendOutcome.Conflict>(o).Head?.Version),
            o => Assert.Equal(2, Assert.IsType<AppendOutcome.Appended>(o).Revision.Version),
            o => Assert.Equal(1, Assert.IsType<AppendOutcome.AlreadyAppended>(o).Revision.Sequence));
        Assert.Equal(2, (await log.ReadAsync(0)).Length);
        Assert.Empty(await log.AppendAllAsync([]));
    }

    [Fact]
    public async Task Append_IdsThatDifferInCaseOnly_DifferentDocuments()
    {
        var log = await OpenAsync();
        await Appended(log, Drafts.Of("a"));
        await Appended(log, Drafts.Of("A"));

        Assert.Single(await log.HistoryAsync("service/a"));
        Assert.Equal(2, (await log.HeadsAsync()).Length);
    }

    [Fact]
    public async Task Append_EightThreadsAndReaders_NothingLostAndNobodyFails()
    {
        const int Threads = 8, Each = 25;
        var log = await OpenAsync();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var reads = 0;
            while (!done.IsCancellationRequested)
            {
                var all = await log.ReadAsync(0);
                Assert.Equal(Enumerable.Range(1, all.Length).Select(i => (long)i), all.Select(r => r.Sequence));
                Assert.True((await log.HeadsAsync()).All(head => head.Version >= 1));
                await log.HistoryAsync("service/shared");
                reads++;
                await Task.Yield();
            }

            return reads;
        })).ToList();
        // Half of the work is on documents of one's own, half on one document that all of them want.
        var writers = Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var wins = 0;
            for (var i = 0; i < Each; i++)
            {
                await Appended(log, Drafts.Of($"own-{thread}", i));
                var shared = (await log.HistoryAsync("service/shared")).Length;
                if (await log.AppendAsync(Drafts.Of("shared", shared)) is AppendOutcome.Appended) wins++;
            }

            return wins;
        })).ToList();

        var won = (await Task.WhenAll(writers)).Sum();
        await done.CancelAsync();
        var reads = await Task.WhenAll(readers);

        Assert.All(reads, count => Assert.True(count > 0));
        Assert.Equal((Threads * Each) + won, (await log.ReadAsync(0)).Length);
        Assert.Equal(Enumerable.Range(1, won), (await log.HistoryAsync("service/shared")).Select(r => r.Version));
        for (var thread = 0; thread < Threads; thread++) Assert.Equal(Each, (await log.HistoryAsync($"service/own-{thread}")).Length);
    }

    private protected static async Task<Revision> Appended(IRevisionLog log, RevisionDraft draft) =>
        Assert.IsType<AppendOutcome.Appended>(await log.AppendAsync(draft)).Revision;
}
