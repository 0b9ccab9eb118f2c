using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Safety;
using HealthNavigator.Core.Schedules;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Wording;
using NodaTime;

namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// Everything known at one moment, immutable, safe to share between threads: readers never lock, a change swaps the whole in one
/// assignment.
/// </summary>
public sealed class KnowledgeSnapshot
{
    private readonly Foundations foundations;
    private readonly ImmutableDictionary<string, Timetable> lineTimes;
    private readonly Dictionary<Schedule, Timetable> timetables;

    /// <param name="foundations">Places, words, rules, questions, lines.</param>
    /// <param name="documents">The service and organization documents that <paramref name="services"/> were read from, by id.</param>
    /// <param name="services">The services by id.</param>
    /// <param name="compiledAt">The timetables are compiled from here.</param>
    internal KnowledgeSnapshot(
        Foundations foundations,
        ImmutableDictionary<string, KnowledgeDocument> documents,
        ImmutableSortedDictionary<string, Service> services,
        Instant compiledAt)
    {
        (this.foundations, Documents, Services, CompiledAt) = (foundations, documents, services, compiledAt);
        timetables = new Dictionary<Schedule, Timetable>(ReferenceEqualityComparer.Instance);
        foreach (var schedule in services.Values.SelectMany(Schedules))
            timetables[schedule] = Timetable.Compile(schedule, foundations.SchoolHolidays, compiledAt);
        Matcher = new Matcher(services.Values, foundations.Gazetteer, foundations.Ranking, (schedule, at) => timetables[schedule].Next(at));
        lineTimes = foundations.HelpLines.All.Where(line => line.Schedule is not null)
            .DistinctBy(line => line.Id).ToImmutableDictionary(line => line.Id, line => Timetable.Compile(line.Schedule!, foundations.SchoolHolidays, compiledAt), StringComparer.Ordinal);
        ServiceNames = new ServiceNames(services.Values);
        PlaceWording = new PlaceWording(foundations.Catalogue, foundations.Gazetteer);
        ReasonWording = new ReasonWording(foundations.Catalogue, foundations.Taxonomies, PlaceWording);
        DateWording = new DateWording(foundations.Catalogue);
        MatchWording = new MatchWording(foundations.Catalogue, ReasonWording, PlaceWording, DateWording, foundations.Kinds, foundations.Ranking.Travel);
    }

    public Instant CompiledAt { get; }

    public ImmutableSortedDictionary<string, Service> Services { get; }

    internal ImmutableDictionary<string, KnowledgeDocument> Documents { get; }

    internal Foundations Foundations => foundations;

    public Taxonomies Taxonomies => foundations.Taxonomies;

    public Gazetteer Gazetteer => foundations.Gazetteer;

    public PlaceResolver PlaceResolver => foundations.PlaceResolver;

    public Ranking Ranking => foundations.Ranking;

    public MessageCatalogue Catalogue => foundations.Catalogue;

    public QuestionSet Questions => foundations.Questions;

    public Understander Understander => foundations.Understander;

    public AlarmRecognizer Alarms => foundations.Alarms;

    public CrisisLines CrisisLines => foundations.CrisisLines;

    public HelpLines HelpLines => foundations.HelpLines;

    public GuidedCoverage GuidedCoverage => foundations.GuidedCoverage;

    public RightsCards Rights => foundations.Rights;

    public AskedFinder Asked => foundations.Asked;

    public StructureKinds Kinds => foundations.Kinds;

    public Positions Positions => foundations.Positions;

    /// <summary>When a help line answers; null when nothing is known of its times, or when it always does.</summary>
    public Timetable? TimesOf(HelpLine line) => lineTimes.GetValueOrDefault(line.Id);

    public SchoolHolidays SchoolHolidays => foundations.SchoolHolidays;

    public Matcher Matcher { get; }

    /// <summary>The compiled form of a schedule of one of the services.</summary>
    public Timetable TimetableOf(Schedule schedule) => timetables[schedule];

    public ServiceNames ServiceNames { get; }

    public PlaceWording PlaceWording { get; }

    public ReasonWording ReasonWording { get; }

    public DateWording DateWording { get; }

    public MatchWording MatchWording { get; }

    private static IEnumerable<Schedule> Schedules(Service service) =>
        service.Permanences.Select(permanence => permanence.Schedule).Append(service.Schedule).OfType<Schedule>();
}
