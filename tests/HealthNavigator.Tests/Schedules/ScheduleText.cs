using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Wording;
using NodaTime;
using NodaTime.Text;

namespace HealthNavigator.Tests.Schedules;

/// <summary>Builds schedules from the YAML that people write, with valid defaults.</summary>
internal static class ScheduleText
{
    public static readonly Source Recent = new() { Document = "a.txt", Date = PartialDate.Parse("2026-06") };

    private static readonly Lazy<MessageCatalogue> Catalogue = new(LoadCatalogue);

    public static ScheduleSetting Setting(string subdivision = "FR-75") => ScheduleSetting.Of("FR", subdivision) with { Source = Recent };

    public static Schedule Read(string yaml, ScheduleSetting? setting = null)
    {
        var schedule = Read(yaml, out var faults, setting);
        Assert.Empty(faults);
        return schedule!;
    }

    public static Schedule? Read(string yaml, out IReadOnlyList<Fault> faults, ScheduleSetting? setting = null)
    {
        var list = new FaultList();
        var node = ContentNode.Parse(new ContentFile("schedule.yaml", yaml), list)!;
        var schedule = ScheduleReader.Read(node, setting ?? Setting());
        faults = list.Sorted();
        return schedule;
    }

    public static Schedule Layer(string layer, ScheduleSetting? setting = null) => Read($"{{said: mots, layers: [{{{layer}}}]}}", setting);

    public static Instant At(string local, string zone = "Europe/Paris") =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    public static Timetable Compile(Schedule schedule, string at) => Timetable.Compile(schedule, SchoolHolidays.None, At(at));

    public static string Next(Schedule schedule, string at, string language = "fr") => Words(language).Next(Compile(schedule, at), At(at));

    public static string Pattern(Schedule schedule, string language = "fr") => Words(language).Pattern(schedule);

    public static ScheduleWording Words(string language = "fr") => new(Catalogue.Value, language);

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HealthNavigator.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>"2026-11-26T14:00/17:30 Open" for each opening from a day to another (exclusive), on the clock of the place.</summary>
    public static IReadOnlyList<string> Openings(Timetable timetable, string from, string to)
    {
        var zone = timetable.Schedule.Zone;
        return [.. timetable.Openings(At(from, zone.Id), At(to, zone.Id)).Select(o =>
            $"{o.Start.InZone(zone).LocalDateTime:uuuu-MM-dd'T'HH:mm}/{o.End.InZone(zone).LocalDateTime:uuuu-MM-dd'T'HH:mm} {o.State}")];
    }

    private static MessageCatalogue LoadCatalogue()
    {
        var folder = Path.Combine(Root(), "dialogs", "wording");
        var faults = new FaultList();
        var catalogue = MessageCatalogue.Load(
            Directory.GetFiles(folder, "schedule.*.yaml").Select(path => new ContentFile(Path.GetFileName(path), File.ReadAllText(path))), faults);
        Assert.Empty(faults.Sorted());
        return catalogue;
    }
}
