using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Safety;
using HealthNavigator.Core.Schedules.Holidays;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Core.Knowledge;

/// <summary>Everything that does not change when a service is edited: places, words, rules, questions, lines.</summary>
public sealed record Foundations
{
    public required Taxonomies Taxonomies { get; init; }

    public required Gazetteer Gazetteer { get; init; }

    public required PlaceResolver PlaceResolver { get; init; }

    public required MessageCatalogue Catalogue { get; init; }

    public required QuestionSet Questions { get; init; }

    public required Understander Understander { get; init; }

    public required AlarmRecognizer Alarms { get; init; }

    public required CrisisLines CrisisLines { get; init; }

    public required HelpLines HelpLines { get; init; }

    public required StructureKinds Kinds { get; init; }

    /// <summary>What cards, papers and bills probably say of a coverage.</summary>
    public required GuidedCoverage GuidedCoverage { get; init; }

    public required RightsCards Rights { get; init; }

    /// <summary>What people ask about kinds of structure and rights.</summary>
    public required AskedFinder Asked { get; init; }

    public required Ranking Ranking { get; init; }

    public required Positions Positions { get; init; }

    public required SchoolHolidays SchoolHolidays { get; init; }

    /// <summary>Reads all of it; what is faulty is reported and left out.</summary>
    /// <param name="files">The dialogs, the gazetteer tables, and the documents that are not services, as files.</param>
    /// <param name="faults">Receives every fault.</param>
    /// <param name="behind">Asked about times and ages behind the own tables; null for none.</param>
    public static Foundations Load(IReadOnlyCollection<ContentFile> files, FaultList faults, IRecognizer? behind = null)
    {
        IEnumerable<ContentFile> In(string folder) => files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal));

        var taxonomies = Taxonomies.Load(files, faults);
        var gazetteer = Gazetteer.Load(In("knowledge/gazetteer/"), faults);
        var catalogue = MessageCatalogue.Load(files.Where(IsWording), faults);
        var lexicon = Lexicon.Load(In("dialogs/lexicon/"), faults, (kind, code) => Knows(taxonomies, kind, code));
        var resolver = new PlaceResolver(gazetteer);
        var kinds = StructureKinds.Load(In(StructureKinds.Folder), taxonomies, faults);
        var dialogs = files.Where(file => file.Path.EndsWith("/dialog.yaml", StringComparison.Ordinal)).ToList();
        var questions = QuestionSet.Load(dialogs, catalogue, faults);
        var rights = RightsCards.Load(In(RightsCards.Folder), taxonomies, code => gazetteer.Find(code) is not null, faults);
        var asked = In("dialogs/asked/").Concat(files.Where(file => file.Path.EndsWith(".bloom", StringComparison.Ordinal)));
        var likeness = LearnedDanger.Load(files.FirstOrDefault(file => file.Path == LearnedDanger.FileName), faults);
        return new Foundations
        {
            Taxonomies = taxonomies,
            Gazetteer = gazetteer,
            PlaceResolver = resolver,
            Catalogue = catalogue,
            Questions = questions,
            GuidedCoverage = GuidedCoverage.Load(dialogs, questions, taxonomies.Coverages.Has, faults),
            Understander = new Understander(lexicon, resolver.Resolve, behind, resolver.WithoutStreets),
            Alarms = new AlarmRecognizer(AlarmRules.Load(In("dialogs/safety/").Where(file => file.IsYaml), faults), likeness),
            CrisisLines = CrisisLines.Load(In("knowledge/crisis-lines/"), faults),
            HelpLines = HelpLines.Load(In(HelpLines.Folder), taxonomies, faults),
            Kinds = kinds,
            Asked = new AskedFinder(Lexicon.Load(asked, faults, names: kinds.All.SelectMany(Names).Concat(rights.All.SelectMany(Names)).Concat(questions.Questions.SelectMany(Names)))),
            Rights = rights,
            Ranking = Ranking.Load(files.FirstOrDefault(file => file.Path == "knowledge/ranking.yaml"), faults),
            Positions = Positions.Load(files.FirstOrDefault(file => file.Path == Positions.File), faults),
            SchoolHolidays = SchoolHolidaysReader.Read(In("knowledge/holidays/"), faults),
        };
    }

    /// <summary>The alarms of a text, each with the language it was said in, also where no rule of a language fired.</summary>
    /// <param name="words">What was said.</param>
    /// <param name="audiences">Who the person is, as far as said before.</param>
    public ImmutableArray<Alarm> AlarmsIn(string words, ImmutableArray<string> audiences = default)
    {
        var alarms = Alarms.Recognize(words, audiences);
        if (alarms.All(alarm => alarm.Language.Length > 0)) return alarms;
        var heard = Understander.Understand(words, new UnderstandingContext { Language = null });
        // "take me back a step" is like what people in danger say, and means no more than what its every word was written down for;
        // and the letters of a town ("je suis à Dunkerque") are like anything.
        if (alarms.All(alarm => alarm.OnlyLike) && (CommandRecognizer.IsAll(words, heard) || IsOnlyThePlace())) return [];
        var language = heard.Language ?? "";
        return [.. alarms.Select(alarm => alarm.Language.Length > 0 ? alarm : alarm with { Language = language })];

        bool IsOnlyThePlace() => heard.Place is not PlaceResolution.None && Alarms.Recognize(heard.Place.BlottedFrom(words), audiences).IsEmpty;
    }

    private static bool IsWording(ContentFile file) => file.Path.StartsWith("dialogs/", StringComparison.Ordinal)
        && file.IsYaml
        && !file.Path.EndsWith("/dialog.yaml", StringComparison.Ordinal)
        && !file.Path.StartsWith("dialogs/lexicon/", StringComparison.Ordinal)
        && !file.Path.StartsWith("dialogs/asked/", StringComparison.Ordinal)
        && !file.Path.StartsWith("dialogs/safety/", StringComparison.Ordinal);

    private static IEnumerable<NamedThing> Names(StructureKind kind) => kind.Said.Select(name => new NamedThing(name, FactKind.Topic, $"kind:{kind.Code}"));

    private static IEnumerable<NamedThing> Names(Question question) => question.Choices is not ChoiceSet.Declared declared ? [] :
        from choice in declared.Choices
        from name in choice.Said
        select new NamedThing(name, FactKind.Choice, Fact.Join(choice.Facts), question.Id);

    private static IEnumerable<NamedThing> Names(RightsCard card) => card.Said.Select(name => new NamedThing(name, FactKind.Topic, $"right:{card.Code}"));

    private static bool Knows(Taxonomies taxonomies, string kind, string code) => kind switch
    {
        "need" => taxonomies.Needs.Has(code),
        "coverage" => taxonomies.Coverages.Has(code),
        "audience" => taxonomies.Audiences.Has(code),
        "situation" => taxonomies.Situations.Has(code),
        _ => true,
    };
}
