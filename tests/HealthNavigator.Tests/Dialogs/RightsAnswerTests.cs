using System.Text.RegularExpressions;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;
using NodaTime;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>What is said of rights: general, sourced, dated, never a decision about the person.</summary>
public sealed partial class RightsAnswerTests
{
    private static readonly Instant WithinThePeriod = Instant.FromUtc(2026, 3, 30, 9, 0);
    private static readonly Instant AfterTheExpiry = Instant.FromUtc(2027, 4, 1, 9, 0);

    private static readonly string[] Ways = ["quels papiers pour", "combien ça coûte avec", "comment avoir", "c'est quoi", "c'est pour qui", "combien de temps pour", "j'ai droit à"];

    [Fact]
    public void Card_PastItsExpiry_IsSaidToBeVerified()
    {
        Assert.DoesNotContain("À vérifier", Said("c'est quoi l'AME", Some.Monday), StringComparison.Ordinal);
        Assert.Contains("À vérifier", Said("c'est quoi l'AME", AfterTheExpiry), StringComparison.Ordinal);
    }

    [Fact]
    public void Ceiling_AfterItsPeriod_IsNeverSaid()
    {
        Assert.Contains("10 339", Said("c'est quoi la C2S", WithinThePeriod), StringComparison.Ordinal);
        Assert.DoesNotContain("10 339", Said("c'est quoi la C2S", Some.Monday), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_OfEveryCardWayAndPlace_NeverDecideAboutThePerson()
    {
        var said = new List<string>();
        foreach (var language in (string[])["fr", "en"])
        {
            foreach (var town in (string[])["", " à Lyon", " à Ixelles"])
            {
                said.Add(Said($"j'ai droit à quoi{town}", Some.Monday, language));
                foreach (var card in Repository.Snapshot.Rights.All)
                    said.AddRange(Ways.Select(way => Said($"{way} {Name(card.Said[0].Text)}{town}", Some.Monday, language)));
            }
        }

        Assert.All(said, text => Assert.DoesNotMatch(Decision(), text));
        Assert.True(said.Count(text => text.Contains("information générale", StringComparison.Ordinal)) > 100);
    }

    [Fact]
    public void Texts_OfEveryCard_NeverDecideAboutThePerson() => Assert.All(
        Repository.Snapshot.Rights.All.SelectMany(card => card.Statements).SelectMany(statement => statement.Text.Languages.Select(statement.Text.In)),
        text => Assert.DoesNotMatch(Decision(), text));

    [Fact]
    public void Card_AskedAbout_IsAnsweredWithItsSourceAndThatItIsGeneral()
    {
        Assert.All(Repository.Snapshot.Rights.All, card =>
        {
            var pressed = Assistant.Turn(new Conversation(), new Utterance.Choice($"right:{card.Code}"), Repository.Snapshot, Some.Monday).Replies[0].Text;
            Assert.Contains(card.Label.In("fr"), pressed, StringComparison.Ordinal);
            Assert.Contains("information générale", pressed, StringComparison.Ordinal);
            Assert.Contains("Source", pressed, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Cards_OfTheRepository_CoverTheRightsOfBothCountries()
    {
        Assert.Equal(
            ["ame", "asylum-fr", "c2s", "ceam", "minors-fr", "puma", "soins-urgents", "students-fr", "vitale-sans-mutuelle"],
            Repository.Snapshot.Rights.All.Where(card => card.Country == "fr").Select(card => card.Code).Order());
        Assert.Equal(["be-amu", "be-asylum", "be-bim", "be-mutuelle"], Repository.Snapshot.Rights.All.Where(card => card.Country == "be").Select(card => card.Code).Order());
    }

    [Fact]
    public void Cards_Faulty_AreReportedWithFileAndLine()
    {
        var faults = Repository.With(new ContentFile("knowledge/rights/test.yaml", """
            code: ame
            country: be
            label: {fr: Un droit, en: A right}
            coverages: [gold-card]
            expires: 2027-03
            sources: {A: {url: "https://example.org", verified-on: 2026-11-23}}
            statements:
              - {name: what-1, part: what, fr: Un texte., en: A text., sources: [A]}
              - {name: what-1, part: why, fr: Un texte., en: A text., sources: [B]}
              - {name: what-2, part: price, fr: Un texte., en: A text., sources: [A]}
              - {name: what-3, part: what, fr: Un texte., sources: [A], until: 2027}
            """)).Faults;
        Assert.All(faults, fault => Assert.Equal("knowledge/rights/test.yaml", fault.File));
        Assert.Equal(
            ["1 double-code", "10 not-a-choice", "11 not-a-day", "11 text-missing", "4 unknown-code", "5 not-a-day", "9 unknown-source"],
            faults.Select(fault => $"{fault.Line} {fault.Code}").Order(StringComparer.Ordinal));
    }

    private static string Name(string term) => OfATerm().Replace(term, "").Trim();

    private static string Said(string words, Instant at, string language = "fr") => string.Join(
        "\n", Assistant.Turn(new Conversation { Language = language }, new Utterance.Text(words), Repository.Snapshot, at).Replies.Select(reply => reply.Text)).Replace(' ', ' ');

    [GeneratedRegex(@"vous (n['’])?avez (pas )?droit|vous avez le droit|you (are|are not|aren['’]t) (entitled|eligible)|you have (a|no|the) right", RegexOptions.IgnoreCase)]
    private static partial Regex Decision();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex OfATerm();
}
