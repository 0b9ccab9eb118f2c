using HealthNavigator.Core.Knowledge;
using NodaTime;

namespace HealthNavigator.Cli.Simulation;

/// <summary>The same people, once in talk with the assistant and once with the form.</summary>
internal sealed record SimulationRun(IReadOnlyList<Resident> People, SimulationReport Talk, SimulationReport Form)
{
    /// <summary>What is to be looked at: something was missed, offered wrongly, or misheard.</summary>
    public IEnumerable<(Resident Person, TalkOutcome Outcome)> Findings => People.Zip(Talk.Outcomes)
        .Where(one => !one.Second.Ineligible.IsEmpty || !one.Second.Beside.IsEmpty || (one.Second.Exists == Fit.Yes && !one.Second.Success));

    /// <summary>The same seed over the same knowledge gives the same run, on any number of threads.</summary>
    public static SimulationRun Of(KnowledgeSnapshot knowledge, Instant at, int people, int seed)
    {
        var maker = new ResidentMaker(knowledge);
        var reference = new SuitabilityReference(knowledge.Gazetteer, knowledge.Ranking.RadiusKm);
        var phrases = Phrases.Languages.ToDictionary(language => language, Phrases.Load);
        var (persons, talks, forms) = (new Resident[people], new TalkOutcome[people], new TalkOutcome[people]);
        Parallel.For(0, people, number =>
        {
            var person = persons[number] = maker.Make(seed, number);
            talks[number] = new ResidentTalk(person, knowledge, reference, phrases[person.Language], at, new Random(unchecked((seed * 31) + number))).Run();
            forms[number] = FixedQuestionnaire.Run(person, knowledge, reference, at);
        });
        return new SimulationRun(persons, new SimulationReport(talks), new SimulationReport(forms));
    }
}
