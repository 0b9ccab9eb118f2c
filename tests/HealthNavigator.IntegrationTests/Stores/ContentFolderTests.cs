using HealthNavigator.Adapters.Files;
using HealthNavigator.Core.Content;

namespace HealthNavigator.IntegrationTests.Stores;

public sealed class ContentFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_BothFolders_PathsSortedAndTextPlain()
    {
        folder.Write("knowledge/services/93/b.yaml", "\uFEFFid: é\r\nname: x\r\n");
        folder.Write("knowledge/gazetteer/communes.tsv", "a\tb\n");
        folder.Write("knowledge/README.md", "not content");
        folder.Write("knowledge/.git/x.yaml", "hidden");
        folder.Write("dialogs/main/examples.chat", "> bonjour\n");
        var faults = new FaultList();

        var files = ContentFolder.Locate(folder.Path, faults)!.Read(faults);

        Assert.Empty(faults.Sorted());
        Assert.Equal(
            [
                new("dialogs/main/examples.chat", "> bonjour\n"),
                new("knowledge/gazetteer/communes.tsv", "a\tb\n"),
                new ContentFile("knowledge/services/93/b.yaml", "id: é\nname: x\n"),
            ],
            files);
    }

    [Fact]
    public void Locate_TheKnowledgeFolderItself_NamedKnowledgeWhateverItsName()
    {
        folder.Write("mine/taxonomy/needs.yaml", "- {code: a}\n");
        folder.Write("dialogs/d.yaml", "a: 1\n");
        var faults = new FaultList();

        var files = ContentFolder.Locate(folder.File("mine") + "/", faults)!.Read(faults);

        Assert.Equal(["dialogs/d.yaml", "knowledge/taxonomy/needs.yaml"], files.Select(f => f.Path));
    }

    [Fact]
    public void Locate_NoSuchFolderOrNoKnowledgeInIt_Fault()
    {
        var faults = new FaultList();
        Assert.Null(ContentFolder.Locate(folder.File("none"), faults));
        Assert.Null(ContentFolder.Locate(folder.Path, faults));
        Assert.Equal(["folder-not-found", "knowledge-not-found"], faults.Sorted().Select(f => f.Code).Order());
    }

    [Fact]
    public void Read_NotUtf8_Fault()
    {
        folder.Write("knowledge/taxonomy/ok.yaml", "a: 1\n");
        folder.Write("dialogs/d.yaml", "a: 1\n");
        File.WriteAllBytes(folder.File("knowledge/taxonomy/latin1.yaml"), [0x61, 0xE9, 0x0A]);
        var faults = new FaultList();

        Assert.Equal(2, ContentFolder.Locate(folder.Path, faults)!.Read(faults).Length);
        Assert.Equal(new Fault("knowledge/taxonomy/latin1.yaml", 0, "not-utf8"), Assert.Single(faults.Sorted()));
    }
}
