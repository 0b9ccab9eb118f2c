using HealthNavigator.Adapters;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Adapters.LiteDb;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthNavigator.IntegrationTests.Stores;

public sealed class KnowledgeFileSyncTests : IAsyncLifetime
{
    private const string Path = "knowledge/services/93/dep.yaml";
    private const string A = "service/a";

    private readonly TemporaryFolder folder = new();
    private LiteDbRevisionLog log = null!;

    public async ValueTask InitializeAsync() => log = await OpenAsync();

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Run_FirstStart_EverythingAdded()
    {
        var report = await RunAsync(Files("one", "two"));

        Assert.Equal(["file/knowledge/taxonomy/needs.yaml", "organization/dep", A, "service/b"], report.Added);
        Assert.All(await log.HeadsAsync(), r => Assert.Equal((RevisionAuthor.Files, RevisionReason.FileAdded, 1), (r.Author, r.Why, r.Version)));
        AssertQuiet(await RunAsync(Files("one", "two")), unchanged: 4);
        Assert.Equal(4, (await log.ReadAsync(0)).Length);
    }

    [Fact]
    public async Task Run_FileChanged_OnlyThatDocumentRevised()
    {
        await RunAsync(Files("one", "two"));
        var report = await RunAsync(Files("uno", "two"));

        Assert.Equal([A], report.Updated);
        Assert.Equal(3, report.Unchanged);
        var head = (await log.HistoryAsync(A))[^1];
        Assert.Equal((2, RevisionAuthor.Files, RevisionReason.FileChanged), (head.Version, head.Author, head.Why));
        Assert.Contains("name: uno", head.Text, StringComparison.Ordinal);
        AssertQuiet(await RunAsync(Files("uno", "two")), unchanged: 4);
    }

    [Fact]
    public async Task Run_FileMoved_Revised()
    {
        await RunAsync(Files("one", "two"));
        var report = await RunAsync([.. Files("one", "two").Select(f => f with { Path = f.Path.Replace("/93/", "/94/", StringComparison.Ordinal) })]);

        Assert.Equal(["organization/dep", A, "service/b"], report.Updated);
    }

    [Fact]
    public async Task Run_DocumentGoneAndBack_WithdrawnAndBroughtBack()
    {
        await RunAsync(Files("one", "two"));
        Assert.Equal(["service/b"], (await RunAsync(Files("one", null))).Withdrawn);
        Assert.True((await log.HistoryAsync("service/b"))[^1] is { Withdrawn: true, Why: RevisionReason.FileGone });
        AssertQuiet(await RunAsync(Files("one", null)), unchanged: 4);

        Assert.Equal(["service/b"], (await RunAsync(Files("one", "two"))).Updated);
        Assert.False((await log.HistoryAsync("service/b"))[^1].Withdrawn);
    }

    [Fact]
    public async Task Run_OperatorEditedAndFileDidNot_OperatorStands()
    {
        await RunAsync(Files("one", "two"));
        await EditAsync("mine");

        Assert.Equal([A], (await RunAsync(Files("one", "two"))).NotInFiles);
        Assert.Contains("mine", (await log.HistoryAsync(A))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BothEdited_HeldBackAtEveryStartUntilTheFileAgrees()
    {
        await RunAsync(Files("one", "two"));
        await EditAsync("mine");
        for (var start = 0; start < 2; start++)
        {
            Assert.Equal([A], (await RunAsync(Files("theirs", "two"))).HeldBack);
            Assert.Contains("mine", (await log.HistoryAsync(A))[^1].Text, StringComparison.Ordinal);
            var mark = Assert.Single(await log.FileMarksAsync());
            Assert.True(mark is { DocumentId: A, HeldBack: true, Path: Path });
            Assert.Contains("theirs", mark.Text, StringComparison.Ordinal);
            log.Dispose();
            log = await OpenAsync();
        }

        // The operator's text is exported into the file: from now on the file may change it again.
        AssertQuiet(await RunAsync(Files("mine", "two")), unchanged: 4);
        AssertQuiet(await RunAsync(Files("mine", "two")), unchanged: 4);
        Assert.Equal([A], (await RunAsync(Files("newer", "two"))).Updated);
    }

    [Fact]
    public async Task Run_HeldBackAndOperatorEditsAgain_StillHeldBack()
    {
        await RunAsync(Files("one", "two"));
        await EditAsync("mine");
        await RunAsync(Files("theirs", "two"));
        await EditAsync("mine again");

        Assert.Equal([A], (await RunAsync(Files("theirs", "two"))).HeldBack);
    }

    [Fact]
    public async Task Run_OperatorTakesTheFilesText_Settled()
    {
        await RunAsync(Files("one", "two"));
        await EditAsync("mine");
        await RunAsync(Files("theirs", "two"));
        await EditAsync("theirs");

        AssertQuiet(await RunAsync(Files("theirs", "two")), unchanged: 4);
        Assert.False(Assert.Single(await log.FileMarksAsync()).HeldBack);
    }

    [Fact]
    public async Task Run_FileTakesItsChangeBack_NoLongerHeldBack()
    {
        await RunAsync(Files("one", "two"));
        await EditAsync("mine");
        await RunAsync(Files("theirs", "two"));

        Assert.Equal([A], (await RunAsync(Files("one", "two"))).NotInFiles);
        Assert.False(Assert.Single(await log.FileMarksAsync()).HeldBack);
        Assert.Equal([A], (await RunAsync(Files("theirs", "two"))).HeldBack);
    }

    [Fact]
    public async Task KeepHead_HeldBack_QuietUntilTheFileSaysYetAnotherThing()
    {
        var sync = Sync();
        await RunAsync(Files("one", "two"));
        await EditAsync("mine");
        await RunAsync(Files("theirs", "two"));

        Assert.True(await sync.KeepHeadAsync(A));
        Assert.False(await sync.KeepHeadAsync(A));
        Assert.Equal([A], (await RunAsync(Files("theirs", "two"))).NotInFiles);
        Assert.Equal([A], (await RunAsync(Files("third", "two"))).HeldBack);
        Assert.Contains("mine", (await log.HistoryAsync(A))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_GoneFromFilesAfterAnEdit_HeldBackNotWithdrawn()
    {
        await RunAsync(Files("one", "two"));
        await EditAsync("mine", "service/b");

        Assert.Equal(["service/b"], (await RunAsync(Files("one", null))).HeldBack);
        Assert.False((await log.HistoryAsync("service/b"))[^1].Withdrawn);
        Assert.Null(Assert.Single(await log.FileMarksAsync()).Text);
    }

    [Fact]
    public async Task Run_OperatorWithdrewAndFileChanged_HeldBack()
    {
        await RunAsync(Files("one", "two"));
        await log.AppendAsync(Drafts.Of("a", 1) with { Withdrawn = true });

        Assert.Equal([A], (await RunAsync(Files("one", "two"))).NotInFiles);
        Assert.Equal([A], (await RunAsync(Files("theirs", "two"))).HeldBack);
    }

    [Fact]
    public async Task Run_ServiceMadeByAnOperator_NotInFilesAndNotWithdrawn()
    {
        await RunAsync(Files("one", "two"));
        await log.AppendAsync(Drafts.Of("made", text: "organization: dep\nid: made\n"));

        Assert.Equal(["service/made"], (await RunAsync(Files("one", "two"))).NotInFiles);
    }

    [Fact]
    public async Task Run_FaultyOrMissingFiles_NothingAppendedNorWithdrawn()
    {
        await RunAsync(Files("one", "two"));

        Assert.Equal("not-yaml", Assert.Single((await RunAsync([new(Path, "organization: ["), .. Files("one", "two")[1..]])).Faults).Code);
        Assert.Equal("no-knowledge", Assert.Single((await RunAsync([])).Faults).Code);
        var earlier = new FaultList();
        earlier.Add(new Fault("knowledge/x.yaml", 1, "file-unreadable"));
        Assert.Single((await Sync().RunAsync(Files("changed", null), earlier)).Faults);
        Assert.Equal(4, (await log.ReadAsync(0)).Length);
    }

    [Fact]
    public async Task Run_OperatorQuickerThanTheSync_HeldBack()
    {
        await RunAsync(Files("one", "two"));
        var report = await new KnowledgeFileSync(new Overtaken(log, () => EditAsync("mine")), TimeProvider.System).RunAsync(Files("theirs", "two"), new FaultList());

        Assert.Equal([A], report.HeldBack);
        Assert.Empty(report.Updated);
        Assert.Contains("mine", (await log.HistoryAsync(A))[^1].Text, StringComparison.Ordinal);
        Assert.Equal([A], (await RunAsync(Files("theirs", "two"))).HeldBack);
    }

    [Fact]
    public async Task Heads_JoinedAndSplit_TheFilesAgain()
    {
        var files = Files("one", "two");
        await RunAsync(files);
        await EditAsync("mine");
        var faults = new FaultList();
        var exported = DocumentJoiner.Join((await log.HeadsAsync()).Select(head => head.ToDocument()), faults);

        Assert.Empty(faults.Sorted());
        Assert.Equal(Files("mine", "two"), exported);
    }

    private static void AssertQuiet(SyncReport report, int unchanged)
    {
        Assert.Equal(unchanged, report.Unchanged);
        string[] named = [.. report.Added, .. report.Updated, .. report.Withdrawn, .. report.HeldBack, .. report.NotInFiles];
        Assert.Empty(named);
        Assert.Empty(report.Faults);
    }

    /// <summary>One file with two services (the second may be missing), and a taxonomy.</summary>
    private static ContentFile[] Files(string a, string? b) =>
    [
        new(
            Path,
            $"organization:\n  id: dep\n  name: Dep\n\nservices:\n  - id: a\n    name: {a}\n" + (b is null ? "" : $"\n  - id: b\n    name: {b}\n")),
        new("knowledge/taxonomy/needs.yaml", "- {code: x}\n"),
    ];

    private async Task EditAsync(string name, string document = A)
    {
        var draft = Drafts.Of(DocumentIds.Local(document), (await log.HistoryAsync(document)).Length, $"organization: dep\nid: {DocumentIds.Local(document)}\nname: {name}\n");
        Assert.IsType<AppendOutcome.Appended>(await log.AppendAsync(draft));
    }

    private KnowledgeFileSync Sync() => new(log, TimeProvider.System);

    private Task<SyncReport> RunAsync(ContentFile[] files) => Sync().RunAsync(files, new FaultList());

    private async Task<LiteDbRevisionLog> OpenAsync() => Assert.IsType<StoreOpening.Opened>(
        await new LiteDbStore(new LiteDbStoreOptions { Path = folder.File("s.db") }, TimeProvider.System, NullLogger<LiteDbStore>.Instance).OpenAsync()).Log;

    /// <summary>Lets somebody else append after the sync has read and before it appends.</summary>
    private sealed class Overtaken(IRevisionLog log, Func<Task> first) : IRevisionLog
    {
        public Task<AppendOutcome> AppendAsync(RevisionDraft draft, CancellationToken cancellation = default) => log.AppendAsync(draft, cancellation);

        public async Task<System.Collections.Immutable.ImmutableArray<AppendOutcome>> AppendAllAsync(
            IReadOnlyList<RevisionDraft> drafts, CancellationToken cancellation = default)
        {
            await first();
            return await log.AppendAllAsync(drafts, cancellation);
        }

        public Task<System.Collections.Immutable.ImmutableArray<Revision>> ReadAsync(long afterSequence, CancellationToken cancellation = default) =>
            log.ReadAsync(afterSequence, cancellation);

        public Task<System.Collections.Immutable.ImmutableArray<Revision>> HistoryAsync(string documentId, CancellationToken cancellation = default) =>
            log.HistoryAsync(documentId, cancellation);

        public Task<System.Collections.Immutable.ImmutableArray<Revision>> HeadsAsync(CancellationToken cancellation = default) => log.HeadsAsync(cancellation);

        public Task MarkFileAsync(FileMark mark, CancellationToken cancellation = default) => log.MarkFileAsync(mark, cancellation);

        public Task<System.Collections.Immutable.ImmutableArray<FileMark>> FileMarksAsync(CancellationToken cancellation = default) =>
            log.FileMarksAsync(cancellation);
    }
}
