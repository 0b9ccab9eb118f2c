using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Tests.Schedules;

public class ScheduleWordingTests
{
    private const string Monday = "2026-11-23T10:00";

    [Theory]
    [InlineData("recurrence: every-weeks, interval: 2, duration: '3:30'", "toutes les deux semaines, 3 h 30, jour à confirmer")]
    [InlineData("recurrence: irregular, times: 3, per: month", "3 fois par mois, dates à confirmer")]
    [InlineData("recurrence: weekly, days: [we], state: by-appointment", "le mercredi, sur rendez-vous, heure à confirmer")]
    [InlineData("recurrence: weekly, days: [we], duration: '1:00', state: by-appointment", "le mercredi, 1 h, sur rendez-vous, heure à confirmer")]
    [InlineData("recurrence: every-weeks, interval: 2, days: [we], hours: ['14:00-17:00']", "un mercredi sur deux, 14 h–17 h, semaine à confirmer")]
    [InlineData("recurrence: every-weeks, interval: 2, days: [we], duration: '3:30'", "un mercredi sur deux, 3 h 30, semaine et heure à confirmer")]
    [InlineData("recurrence: weekly, duration: '3:00'", "toutes les semaines, 3 h, jour à confirmer")]
    [InlineData("recurrence: monthly", "une fois par mois, date et heure à confirmer")]
    [InlineData("recurrence: monthly, days: [th], hours: ['09:00-12:00']", "un jeudi par mois, 9 h–12 h, date à confirmer")]
    [InlineData("recurrence: unknown", "horaires non communiqués")]
    [InlineData("recurrence: unknown, mode: telephone", "par téléphone, horaires non communiqués")]
    [InlineData("recurrence: unknown, state: by-appointment", "sur rendez-vous")]
    [InlineData("recurrence: irregular, per: year", "de temps en temps, dates à confirmer")]
    [InlineData("recurrence: weekly, days: [mo, tu, we, th, fr]", "du lundi au vendredi, horaires à confirmer")]
    public void Next_PartlyKnown_SaysWhatIsKnownAndWhatIsNot(string layer, string expected) =>
        Assert.Equal(expected, ScheduleText.Next(ScheduleText.Layer(layer), Monday));

    [Theory]
    [InlineData("recurrence: weekly, days: [mo], hours: ['09:00-17:00']", "ouvert maintenant, jusqu’à 17 h")]
    [InlineData("recurrence: weekly, days: [th], hours: ['14:00-17:30']", "prochaine permanence jeudi 26 novembre, 14 h–17 h 30")]
    [InlineData("recurrence: weekly, days: [mo], hours: ['14:00-17:30']", "prochaine permanence aujourd’hui, 14 h–17 h 30")]
    [InlineData("recurrence: weekly, days: [tu], hours: ['14:00-17:30'], state: by-appointment", "prochaine permanence demain, mardi 24 novembre, 14 h–17 h 30, sur rendez-vous")]
    [InlineData("recurrence: weekly, days: [mo], hours: ['09:00-17:00'], mode: telephone", "joignable maintenant, jusqu’à 17 h, par téléphone")]
    [InlineData("recurrence: every-weeks, interval: 2, anchor: 2026-11-12, days: [th], hours: ['14:00-17:30']", "prochaine permanence jeudi 26 novembre, 14 h–17 h 30")]
    [InlineData("recurrence: dates, dates: [2026-12-25], hours: ['14:00-17:30']", "prochaine permanence vendredi 25 décembre, 14 h–17 h 30, jour férié : vérifiez avant de venir")]
    [InlineData("recurrence: weekly, days: [mo], hours: ['09:00-17:00'], state: unknown", "peut-être aujourd’hui, 9 h–17 h, à confirmer")]
    [InlineData("recurrence: weekly, days: [mo, tu, we, th, fr, sa, su], hours: ['00:00-24:00']", "ouvert jour et nuit")]
    public void Next_DayAndTimesKnown_AnnouncesTheOpening(string layer, string expected) =>
        Assert.Equal(expected, ScheduleText.Next(ScheduleText.Layer(layer), Monday));

    [Fact]
    public void Next_SeenMoreThanTwoYearsAgo_IsNeverOpenAndSaysTheYear()
    {
        var old = ScheduleText.Layer(
            "recurrence: weekly, days: [mo], hours: ['09:00-17:00']",
            ScheduleText.Setting() with { Source = new Source { Document = "a", Date = PartialDate.Parse("2022-12") } });
        Assert.Equal("prochaine permanence aujourd’hui, 9 h–17 h, horaires vus en 2022, à confirmer", ScheduleText.Next(old, Monday));
    }

    [Fact]
    public void Next_PageWithoutDate_SaysWhenItWasRead()
    {
        var undated = ScheduleText.Layer(
            "recurrence: weekly, days: [mo], hours: ['09:00-17:00']",
            ScheduleText.Setting() with { Source = new Source { Document = "https://example.org", VerifiedOn = new LocalDate(2026, 11, 23) } });
        Assert.EndsWith("d’après une page sans date, vue le 23/11/2026, à confirmer", ScheduleText.Next(undated, Monday));
    }

    [Fact]
    public void Next_NoLayer_SaysThatTimesAreNotPublished() =>
        Assert.Equal("horaires non communiqués", ScheduleText.Next(ScheduleText.Read("{said: '', layers: []}"), Monday));

    [Fact]
    public void Next_ValidityPassed_SaysUntilWhenItHeld() => Assert.Equal(
        "horaires valables jusqu’au 31/12/2025, à confirmer",
        ScheduleText.Next(ScheduleText.Read("{said: mots, valid: {from: 2025-01-01, to: 2025-12-31}, layers: [{recurrence: weekly, days: [mo], hours: ['09:00-17:00']}]}"), Monday));

    [Fact]
    public void Pattern_WholeSchedule_IsPlainWords() => Assert.Equal(
        "du lundi au vendredi, 9 h–12 h et 14 h–17 h 30 ; le 1er samedi du mois, 10 h–12 h ; fermé les jours fériés",
        ScheduleText.Pattern(ScheduleText.Read("""
            said: mots
            layers:
              - {recurrence: weekly, days: [mo, tu, we, th, fr], hours: ["09:00-12:00", "14:00-17:30"]}
              - {recurrence: monthly, days: [sa], nth: [1], hours: ["10:00-12:00"]}
              - {recurrence: public-holidays, state: closed}
            """)));

    [Fact]
    public void Next_English_HasItsOwnWords() => Assert.Equal(
        "next session Thursday 26 November, 14:00–17:30",
        ScheduleText.Next(ScheduleText.Layer("recurrence: weekly, days: [th], hours: ['14:00-17:30']"), Monday, "en"));
}
