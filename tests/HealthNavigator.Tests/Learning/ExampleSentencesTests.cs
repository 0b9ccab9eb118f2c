using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Learning;
using HealthNavigator.Core.Safety;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Learning;

/// <summary>The example sentences as files, and what <c>check</c> finds wrong with them.</summary>
public sealed class ExampleSentencesTests
{
    private const string Path = "dialogs/sentences/en.tsv";

    [Fact]
    public void Sentence_WithCodes_IsRead()
    {
        var sentence = Assert.Single(Read("# how it is written\n\tdental, vision\t?\tame\t\tmy tooth, and my glasses are gone"));

        Assert.Equal(("en", "my tooth, and my glasses are gone"), (sentence.Language, sentence.Text));
        Assert.Equal(["dental", "vision"], sentence.Needs);
        Assert.Equal(["ame"], sentence.Coverage);
        Assert.True(sentence.Alarms.IsEmpty && sentence.Audiences.IsEmpty, "an empty cell says: nothing of the kind");
        Assert.True(sentence.Refused.IsDefault, "a question mark says: nobody decided");
    }

    [Fact]
    public void Check_UnknownCodesAndLinesThatAreNone_AreFaultsWithTheirLine()
    {
        var faults = Check(new ContentFile(Path, "# \nfire\t\t\t\t\tit burns\nno tabs here\n\tteeth\t\t\t\tmy tooth"));

        Assert.Equal([("unknown-code", 2, "fire"), ("not-a-sentence", 3, ""), ("unknown-code", 4, "teeth")], faults.OrderBy(fault => fault.Line).Select(fault => (fault.Code, fault.Line, fault.Detail ?? "")));
    }

    [Fact]
    public void Check_TableLearntFromOtherSentences_IsAFault()
    {
        ContentFile[] once = [new(Path, "emergency\t?\t?\t?\t?\this lips are blue\n\t?\t?\t?\t?\tblue paint")];
        var table = new ContentFile(LearnedDanger.FileName, DangerLesson.Learn(once, new FaultList()));

        Assert.Empty(Check([.. once, table]));
        Assert.Equal("learned-from-others", Assert.Single(Check(new ContentFile(Path, once[0].Text + "\n\t?\t?\t?\t?\tgreen paint"), table)).Code);
    }

    private static List<ExampleSentence> Read(string text)
    {
        var faults = new FaultList();
        List<ExampleSentence> sentences = [.. ExampleSentences.Load([new(Path, text)], faults)];
        Assert.Empty(faults.Sorted());
        return sentences;
    }

    private static ImmutableArray<Fault> Check(params ContentFile[] files)
    {
        var faults = new FaultList();
        SentenceCheck.Of(files, Repository.Snapshot.Taxonomies, faults);
        return faults.Sorted();
    }
}
