using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.FreeText;
using HealthNavigator.Core.Schedules.Osm;
using HealthNavigator.Core.Wording;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Shared;
using NodaTime;

namespace HealthNavigator.Web.Console;

/// <summary>
/// <c>/console/hours</c>: times in the words of an operator, read into a proposal to copy into a document. Nothing is saved here, and what was
/// not understood stands beside it.
/// </summary>
internal sealed class HoursModel(KnowledgeService knowledge, TimeProvider time) : ProfessionalPage(knowledge, time)
{
    private const int Shown = 5;
    private Schedule? schedule;

    public string Text { get; private set; } = "";

    /// <summary>Null as long as nothing was asked.</summary>
    public HoursProposal? Proposal { get; private set; }

    /// <summary>The line of a document that says all of it; null when the notation cannot.</summary>
    public string? ToCopy => OsmPrinter.Print(Proposal!.Layers) is { Losses.IsEmpty: true, Text: var text } ? $"osm: \"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : null;

    public string InWords => new ScheduleWording(Snapshot.Catalogue, Language).Pattern(schedule!);

    /// <summary>The next openings in France, local time, as they would be announced: what shows best whether the words were read right.</summary>
    public IEnumerable<string> Next => Timetable.Compile(schedule!, Snapshot.SchoolHolidays, Now).Openings(Now, Now + Duration.FromDays(90))
        .Where(opening => !opening.IsVague)
        .Take(Shown)
        .Select(Said);

    public void OnGet(string? text)
    {
        Text = text ?? "";
        if (string.IsNullOrWhiteSpace(text)) return;
        Proposal = FrenchHours.Propose(text);
        var france = ScheduleSetting.Of("FR", null);
        schedule = new Schedule
        {
            Layers = Proposal.Layers,
            Zone = france.Zone,
            HolidayZone = france.HolidayZone,
            SchoolZones = france.SchoolZones,
            VerifiedOn = Now.InZone(france.Zone).Date,
        };
    }

    private string Said(Opening opening)
    {
        var (start, end) = (opening.Start.InZone(schedule!.Zone).LocalDateTime, opening.End.InZone(schedule.Zone).LocalDateTime);
        return Words.Say(
            opening.State == OpeningState.Open ? "console.hours.opening" : "console.hours.opening-to-confirm",
            ("date", Snapshot.DateWording.Day(Language, start.Date)),
            ("start", start.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            ("end", end.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
