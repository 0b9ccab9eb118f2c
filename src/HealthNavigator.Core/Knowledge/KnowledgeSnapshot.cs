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

    /// <param name="foundations">Places, words, rules, questions, lines.</param>
    /// <param name="documents">The service and organization documents that <paramref name="services"/> were read from, by id.</param>
    /// <param name="services">The services by id.</param>
    /// <param name="organizations">Those that carry them, by id.</param>
    /// <param name="compiledAt">The timetables are compiled from here.</param>
    internal KnowledgeSnapshot(
        Foundations foundations,
        ImmutableDictionary<string, KnowledgeDocument> documents,
        ImmutableSortedDictionary<string, Service> services,
        ImmutableDictionary<string, Organization> organizations,
        Instant compiledAt)
        : this(foundations, documents, services, organizations, MatcherOf(services.Values, foundations, compiledAt), new ServiceNames(services.Values), LineTimes(foundations, compiledAt), compiledAt)
    {
    }

    private KnowledgeSnapshot(
        Foundations foundations,
        ImmutableDictionary<string, KnowledgeDocument> documents,
        ImmutableSortedDictionary<string, Service> services,
        ImmutableDictionary<string, Organization> organizations,
        Matcher matcher,
        ServiceNames names,
        ImmutableDictionary<string, Timetable> lineTimes,
        Instant compiledAt)
    {
        (this.foundations, Documents, Services, Organizations, CompiledAt) = (foundations, documents, services, organizations, compiledAt);
        (Matcher, ServiceNames, this.lineTimes) = (matcher, names, lineTimes);
        PlaceWording = new PlaceWording(foundations.Catalogue, foundations.Gazetteer);
        ReasonWording = new ReasonWording(foundations.Catalogue, foundations.Taxonomies, PlaceWording);
        DateWording = new DateWording(foundations.Catalogue);
        MatchWording = new MatchWording(foundations.Catalogue, ReasonWording, PlaceWording, DateWording, foundations.Kinds, foundations.Ranking.Travel);
    }

    public Instant CompiledAt { get; }

    public ImmutableSortedDictionary<string, Service> Services { get; }

    /// <summary>What it was all read from, by id.</summary>
    public ImmutableDictionary<string, KnowledgeDocument> Documents { get; }

    internal ImmutableDictionary<string, Organization> Organizations { get; }

    internal Foundations Foundations => foundations;

    public Taxonomies Taxonomies => foundations.Taxonomies;

    public Gazetteer Gazetteer => foundations.Gazetteer;

    public PlaceResolver PlaceResolver => foundations.PlaceResolver;

    public Ranking Ranking => foundations.Ranking;

    public MessageCatalogue Catalogue => foundations.Catalogue;

    public QuestionSet Questions => foundations.Questions;

    public Understander Understander => foundations.Understander;

    public AlarmRecognizer Alarms => foundations.Alarms;

    /// <inheritdoc cref="Foundations.AlarmsIn"/>
    public ImmutableArray<Alarm> AlarmsIn(string words, ImmutableArray<string> audiences = default) => foundations.AlarmsIn(words, audiences);

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
    public Timetable TimetableOf(Service service, Schedule schedule) =>
        Matcher.TimetableOf(service, schedule) ?? Timetable.Compile(schedule, SchoolHolidays, CompiledAt);

    public ServiceNames ServiceNames { get; }

    public PlaceWording PlaceWording { get; }

    public ReasonWording ReasonWording { get; }

    public DateWording DateWording { get; }

    public MatchWording MatchWording { get; }

    /// <summary>
    /// The same knowledge with other services, which no document says: for measuring with invented ones. Nothing that is published comes
    /// from here.
    /// </summary>
    public KnowledgeSnapshot Serving(IEnumerable<Service> services)
    {
        var served = services.ToImmutableSortedDictionary(service => service.Id, service => service, StringComparer.Ordinal);
        var carriers = Organizations.SetItems(served.Values.Select(service => KeyValuePair.Create(service.Organization.Id, service.Organization)));
        return new KnowledgeSnapshot(foundations, ImmutableDictionary<string, KnowledgeDocument>.Empty, served, carriers, CompiledAt);
    }

    /// <summary>
    /// The same knowledge after the edit of one service. Everything that the edit does not touch is shared with this snapshot: the time it
    /// takes does not grow with the directory.
    /// </summary>
    /// <param name="documents">The documents after the edit.</param>
    /// <param name="id">Of the service.</param>
    /// <param name="service">Null when it was withdrawn, or cannot be read.</param>
    internal KnowledgeSnapshot With(ImmutableDictionary<string, KnowledgeDocument> documents, string id, Service? service) => new(
        foundations,
        documents,
        service is null ? Services.Remove(id) : Services.SetItem(id, service),
        Organizations,
        Matcher.With(service is null ? [] : [service], [id], Compiler(foundations, CompiledAt)),
        ServiceNames.With(service, Services.GetValueOrDefault(id)),
        lineTimes,
        CompiledAt);

    private static ImmutableDictionary<string, Timetable> LineTimes(Foundations foundations, Instant compiledAt) => foundations.HelpLines.All.Where(line => line.Schedule is not null)
        .DistinctBy(line => line.Id).ToImmutableDictionary(line => line.Id, line => Timetable.Compile(line.Schedule!, foundations.SchoolHolidays, compiledAt), StringComparer.Ordinal);

    private static Matcher MatcherOf(IEnumerable<Service> services, Foundations foundations, Instant compiledAt) =>
        new(services, foundations.Gazetteer, foundations.Taxonomies, foundations.Ranking, Compiler(foundations, compiledAt));

    /// <summary>Compiles each schedule once, also when several services share it.</summary>
    private static Func<Schedule, Timetable> Compiler(Foundations foundations, Instant compiledAt)
    {
        var compiled = new Dictionary<Schedule, Timetable>(ReferenceEqualityComparer.Instance);
        return schedule => compiled.TryGetValue(schedule, out var known) ? known
            : compiled[schedule] = Timetable.Compile(schedule, foundations.SchoolHolidays, compiledAt);
    }
}
