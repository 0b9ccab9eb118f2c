using HealthNavigator.Core.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>The edit of one service, which reads that service alone.</summary>
public sealed class ServiceEditTests
{
    private static BuiltSnapshot Before => Repository.With();

    private static KnowledgeDocument Document(BuiltSnapshot built, string id) => built.Snapshot.Documents[DocumentIds.ForService(id)];

    [Fact]
    public void Edit_OfOneService_IsSeenByTheNextMatchAndNotByTheOneBefore()
    {
        var before = Before;
        var (id, query) = ("accueil-sante-bobigny", Some.Query with { Needs = ["dental"], Place = Some.Place("93008") });
        var document = Document(before, id);
        var after = SnapshotBuilder.Edit(before, document.Id, document with { Text = document.Text.Replace("needs: [", "needs: [dental, ", StringComparison.Ordinal) });
        Assert.DoesNotContain(before.Snapshot.Matcher.Match(query).Offered, match => match.Service.Id == id);
        Assert.Contains(after.Snapshot.Matcher.Match(query).Offered, match => match.Service.Id == id);
        Assert.Equal(before.Snapshot.Services.Count, after.Snapshot.Services.Count);
    }

    [Fact]
    public void Edit_OfAName_IsHeardInWhatPeopleSay()
    {
        var before = Before;
        var document = Document(before, "accueil-sante-bobigny");
        var after = SnapshotBuilder.Edit(before, document.Id, document with { Text = document.Text.Replace("known-as: [\"Accueil Santé\"]", "known-as: [\"La Roulotte Bleue\"]", StringComparison.Ordinal) });
        Assert.Equal(["accueil-sante-bobigny"], after.Snapshot.ServiceNames.In("c'est où, la roulotte bleue ?"));
        Assert.Empty(before.Snapshot.ServiceNames.In("c'est où, la roulotte bleue ?"));
        Assert.Contains("accueil-sante-bobigny", before.Snapshot.ServiceNames.In("accueil santé"));
        Assert.DoesNotContain("accueil-sante-bobigny", after.Snapshot.ServiceNames.In("accueil santé"));
    }

    [Fact]
    public void Edit_ThatIsFaulty_TellsItsFaultsAndTakesTheServiceOut()
    {
        var before = Before;
        var document = Document(before, "accueil-sante-bobigny");
        var faulty = SnapshotBuilder.Edit(before, document.Id, document with { Text = document.Text.Replace("needs: [", "needs: [no-such-need, ", StringComparison.Ordinal) });
        Assert.Contains(faulty.Faults, fault => fault.Code == "unknown-code");
        var mended = SnapshotBuilder.Edit(faulty, document.Id, document);
        Assert.Equal(before.Faults, mended.Faults);
    }

    [Fact]
    public void Edit_ThatWithdraws_TakesTheServiceOutEverywhere()
    {
        var before = Before;
        var document = Document(before, "accueil-sante-bobigny");
        var after = SnapshotBuilder.Edit(before, document.Id, null).Snapshot;
        Assert.False(after.Services.ContainsKey("accueil-sante-bobigny"));
        Assert.False(after.Documents.ContainsKey(document.Id));
        Assert.DoesNotContain(after.Matcher.Match(Some.Query with { Place = Some.Place("93008") }).Offered, match => match.Service.Id == "accueil-sante-bobigny");
    }

    [Fact]
    public void Edit_OfWhatIsNoService_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SnapshotBuilder.Edit(Before, "file/knowledge/ranking.yaml", null));
}
