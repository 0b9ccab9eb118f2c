using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Tests.Knowledge;

public sealed class DocumentSplitterTests
{
    private const string Path = "knowledge/services/93/dep.yaml";

    private const string Canonical = """
        # The Département.
        # Two services.

        organization:
          id: dep
          name: Département # short

        services:
          # The first.
          - id: first
            name: {fr: Un 😀, en: One}
            summary:
              fr: |
                # not a comment
                Ligne.

                Autre.
            # inside
            needs: [a, b]

          # The second,
          # in two lines.
          - id: second
            name: "Deux:
              suite"
            sources:
              x: {document: d.txt}

        """;

    private static readonly string[] Ids = ["organization/dep", "service/first", "service/second"];

    [Fact]
    public void Split_FileOfServices_OneDocumentEach()
    {
        var documents = Split(Canonical);

        Assert.Equal(Ids, documents.Select(d => d.Id));
        Assert.Equal("# The Département.\n# Two services.\n\nid: dep\nname: Département # short\n", documents[0].Text);
        Assert.Equal(
            "organization: dep\n# The first.\nid: first\nname: {fr: Un 😀, en: One}\nsummary:\n  fr: |\n    # not a comment\n    Ligne.\n\n    Autre.\n"
            + "# inside\nneeds: [a, b]\n",
            documents[1].Text);
        Assert.Equal(
            "organization: dep\n# The second,\n# in two lines.\nid: second\nname: \"Deux:\n  suite\"\nsources:\n  x: {document: d.txt}\n",
            documents[2].Text);
        Assert.All(documents, d => Assert.Equal(Path, d.Path));
    }

    [Fact]
    public void Split_AnyPart_FaultsNameTheLineOfTheFile()
    {
        var file = Canonical.Split('\n');
        foreach (var document in Split(Canonical))
        {
            var id = document.Parse(new FaultList())!.Get("id")!;
            Assert.Contains($"id: {id.Scalar}", file[id.Line - 1], StringComparison.Ordinal);
        }

        var faults = new FaultList();
        Split(Canonical)[2].Parse(faults)!.Get("sources")!.Get("x")!.Fault("some");
        Assert.Equal(Array.FindIndex(file, l => l.Contains("d.txt", StringComparison.Ordinal)) + 1, Assert.Single(faults.Sorted()).Line);
    }

    [Fact]
    public void Join_CanonicalFile_SameText()
    {
        var faults = new FaultList();
        var files = DocumentJoiner.Join(Split(Canonical), faults);

        Assert.Empty(faults.Sorted());
        Assert.Equal(new ContentFile(Path, Canonical), Assert.Single(files));
    }

    [Theory]
    [InlineData("services:\n- id: first\n  name: x\n- id: second\n  name: y\norganization: {id: dep, name: \"a: b\"} # tail\n")]
    [InlineData("organization:\n    # c\n    id: dep\n# about services\nservices:\n\n      # one\n\n      -   id: first\n          name: x\n      # two\n      - id: second\n# end\n")]
    [InlineData("\n\norganization:\r\n  id: dep\r\nservices:\r\n  - name: x\r\n    id: first\r\n  - id: second\r\n\r\n\r\n")]
    public void Join_OtherLayouts_SplitAgainGivesTheSameDocuments(string text)
    {
        var documents = Split(text);
        var faults = new FaultList();
        var again = Split(Assert.Single(DocumentJoiner.Join(documents, faults)).Text);

        Assert.Empty(faults.Sorted());
        Assert.Equal(Ids, documents.Select(d => d.Id));
        Assert.Equal(documents.Select(d => d.Text), again.Select(d => d.Text));
        foreach (var document in documents)
        {
            var id = document.Parse(new FaultList())!.Get("id")!;
            Assert.Contains($"id: {id.Scalar}", text.Split('\n')[id.Line - 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Split_OtherKnowledgeFile_OneDocumentWithThePathAsId()
    {
        var faults = new FaultList();
        var documents = DocumentSplitter.Split(
            [
                new("knowledge/taxonomy/needs.yaml", "\n- {code: a}\n"),
                new("knowledge/gazetteer/communes.tsv", "a\tb"),
                new("dialogs/lexicon/fr.yaml", "- a"),
            ],
            faults);

        var document = Assert.Single(documents);
        Assert.Empty(faults.Sorted());
        Assert.Equal("file/knowledge/taxonomy/needs.yaml", document.Id);
        Assert.Equal("- {code: a}\n", document.Text);
        Assert.Equal(2, document.Parse(faults)!.Items.Single().Line);
    }

    [Theory]
    [InlineData("organization: {name: x}", "missing-key", 1)]
    [InlineData("services: []", "missing-key", 1)]
    [InlineData("organization: {id: a}\nother: 1", "unknown-key", 2)]
    [InlineData("organization: {id: a}\nservices:\n  - {id: b}", "service-not-a-block", 3)]
    [InlineData("organization: {id: a}\nservices:\n  -\n    id: b", "service-not-a-block", 4)]
    [InlineData("organization: {id: a}\nservices:\n  - b", "missing-key", 3)]
    [InlineData("organization: {id: a}\nservices:\n  - name: b", "missing-key", 3)]
    [InlineData("organization: {id: a}\nservices: [{id: b}]", "service-not-a-block", 2)]
    [InlineData("{organization: {id: a}, services: []}", "part-not-a-block", 1)]
    [InlineData("organization: {id: a}\n\"services\":\n  - id: b", "part-not-a-block", 3)]
    [InlineData("---\norganization: {id: a}", "document-marker", 1)]
    [InlineData("organization: {id: a}\nservices:\n  - id: b\n  - id: b", "double-id", 4)]
    [InlineData("organization: [", "not-yaml", 2)]
    [InlineData("", "not-one-document", 0)]
    [InlineData("- a", "missing-key", 1)]
    public void Split_FaultyFile_CodeAndLine(string text, string code, int line)
    {
        var faults = new FaultList();
        DocumentSplitter.Split([new ContentFile(Path, text)], faults);

        Assert.Contains(faults.Sorted(), f => f.Code == code && f.Line == line && f.File == Path);
    }

    [Fact]
    public void Join_WhatCannotBeWritten_Reported()
    {
        var documents = Split(Canonical);
        var orphan = documents[1] with { Id = "service/orphan", Text = "organization: nobody\nid: orphan\n" };
        var broken = documents[1] with { Text = "organization: dep\n{id: first}\n" };
        var twin = documents[0] with { Id = "organization/twin", Text = "id: twin\n" };

        Assert.Contains(Joined([.. documents, orphan]), f => f.Code == "organization-not-found" && f.Detail == "service/orphan");
        Assert.Contains(Joined([documents[0], broken]), f => f.Code is "not-writable" or "not-yaml");
        Assert.Contains(Joined([.. documents, twin]), f => f.Code == "double-path");

        static IEnumerable<Fault> Joined(IEnumerable<KnowledgeDocument> documents)
        {
            var faults = new FaultList();
            DocumentJoiner.Join(documents, faults);
            return faults.Sorted();
        }
    }

    [Fact]
    public void RepositoryKnowledge_SplitJoinedAndSplit_TheSameDocuments()
    {
        var root = AppContext.BaseDirectory;
        while (root is not null && !Directory.Exists(System.IO.Path.Combine(root, "knowledge", "services"))) root = System.IO.Path.GetDirectoryName(root);
        if (root is null) return;
        var files = Directory.EnumerateFiles(System.IO.Path.Combine(root, "knowledge"), "*.yaml", SearchOption.AllDirectories)
            .Select(f => new ContentFile(System.IO.Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f))).ToList();
        var faults = new FaultList();

        var documents = DocumentSplitter.Split(files, faults);
        var again = DocumentSplitter.Split(DocumentJoiner.Join(documents, faults), faults);

        foreach (var document in documents) document.Parse(faults);
        Assert.Empty(faults.Sorted());
        Assert.Equal(
            documents.Select(d => (d.Id, d.Path, d.Text)).OrderBy(d => d.Id, StringComparer.Ordinal),
            again.Select(d => (d.Id, d.Path, d.Text)).OrderBy(d => d.Id, StringComparer.Ordinal));
    }

    private static System.Collections.Immutable.ImmutableArray<KnowledgeDocument> Split(string text)
    {
        var faults = new FaultList();
        var documents = DocumentSplitter.Split([new ContentFile(Path, text)], faults);
        Assert.Empty(faults.Sorted());
        return documents;
    }
}
