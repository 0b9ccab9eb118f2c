using HealthNavigator.Core.Schedules.FreeText;
using HealthNavigator.Core.Schedules.Osm;

namespace HealthNavigator.Tests.Schedules;

public class FrenchHoursTests
{
    [Theory]
    [InlineData("1er mardi du mois de 9h à 12h", "Tu[1] 09:00-12:00")]
    [InlineData("Du lundi au vendredi 9h-12h et 14h-17h30", "Mo-Fr 09:00-12:00,14:00-17:30")]
    [InlineData("Lundi, mercredi et vendredi de 9 h à 12 h", "Mo,We,Fr 09:00-12:00")]
    [InlineData("le mardi de 14h à 17h, le jeudi de 9h à 12h", "Tu 14:00-17:00, Th 09:00-12:00")]
    [InlineData("Tous les mercredis de 14h00 à 16h30 sur rendez-vous", "We 14:00-16:30 \"sur rendez-vous\"")]
    [InlineData("Ouvert du lundi au vendredi de 8h30 à 18h. Fermé les jours fériés.", "Mo-Fr 08:30-18:00; PH off")]
    [InlineData("du lundi au samedi de 9h à midi, sauf jours fériés", "Mo-Sa 09:00-12:00; PH off")]
    [InlineData("Mardi 9h-12h, fermé pendant les vacances de Noël", "Tu 09:00-12:00; Dec 15-Jan 10 SH off")]
    [InlineData("les 1er et 3e jeudis du mois, 14h-17h", "Th[1,3] 14:00-17:00")]
    [InlineData("dernier vendredi du mois 10h-12h", "Fr[-1] 10:00-12:00")]
    [InlineData("de septembre à juin, le lundi de 10h à 12h", "Sep-Jun Mo 10:00-12:00")]
    [InlineData("Lundi 9h-12h ; mardi 14h-17h ; fermé en août", "Mo 09:00-12:00, Tu 14:00-17:00; Aug off")]
    [InlineData("mercredi des semaines paires, 14h-17h", "week 02-52/2 We 14:00-17:00")]
    [InlineData("24h/24, 7j/7", "Mo-Su 00:00-24:00")]
    [InlineData("le 14 décembre 2026 de 9h à 12h", "2026 Dec 14 09:00-12:00")]
    [InlineData("du 1er au 15 août : fermé", null)]
    [InlineData("lundi à partir de 14h", "Mo 14:00+")]
    public void Propose_CommonWords_BecomesTheSchedule(string text, string? expected)
    {
        var proposal = FrenchHours.Propose(text);
        if (expected is null) return;
        Assert.Empty(proposal.Unread);
        Assert.Equal(expected, OsmPrinter.Print(proposal.Layers).Text);
    }

    [Theory]
    [InlineData("toutes les deux semaines, 3h30", "toutes les deux semaines, 3 h 30, jour à confirmer")]
    [InlineData("3 fois par mois", "3 fois par mois, dates à confirmer")]
    [InlineData("un mercredi sur deux", "un mercredi sur deux, semaine et heure à confirmer")]
    [InlineData("sur rendez-vous", "sur rendez-vous")]
    [InlineData("une fois par mois", "une fois par mois, date et heure à confirmer")]
    [InlineData("permanence hebdomadaire, 3 h", "toutes les semaines, 3 h, jour à confirmer")]
    [InlineData("le mercredi sur rendez-vous", "le mercredi, sur rendez-vous, heure à confirmer")]
    public void Propose_PartialWords_KeepsWhatIsKnown(string text, string expected)
    {
        var proposal = FrenchHours.Propose(text);
        Assert.Empty(proposal.Unread);
        var schedule = ScheduleText.Read("{said: '', layers: []}") with { Layers = proposal.Layers };
        Assert.Equal(expected, ScheduleText.Pattern(schedule));
    }

    [Fact]
    public void Propose_OtherWords_AreListedWithTheirPlace()
    {
        var proposal = FrenchHours.Propose("Lundi 9h-12h (sonner au portail bleu)");
        var unread = Assert.Single(proposal.Unread);
        Assert.Equal("sonner au portail bleu", unread.Text);
        Assert.Equal(14, unread.Start);
        Assert.False(proposal.IsComplete);
    }

    [Fact]
    public void Propose_LongNonsense_EndsAndIsListed()
    {
        var proposal = FrenchHours.Propose(string.Concat(Enumerable.Repeat("du lundi de 9 et le 1er ", 5000)));
        Assert.NotEmpty(proposal.Unread);
    }
}
