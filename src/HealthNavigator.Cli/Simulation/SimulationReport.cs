using System.Text.Json.Nodes;

namespace HealthNavigator.Cli.Simulation;

/// <summary>The figures of many conversations.</summary>
/// <param name="Outcomes">One a person.</param>
internal sealed record SimulationReport(IReadOnlyList<TalkOutcome> Outcomes)
{
    /// <summary>Of those for whom something suitable exists, the share that was shown it.</summary>
    public double Success => Share(Served.Count(one => one.Success), Served.Count);

    /// <summary>The same, without asking for more results.</summary>
    public double AtFirstSight => Share(Served.Count(one => one.AtFirstSight), Served.Count);

    public int MedianQuestions => Quantile(0.5);

    public int P90Questions => Quantile(0.9);

    public double MeanQuestions => Mean(Served.Where(one => one.Success).Select(one => (double)one.Questions));

    /// <summary>All but the need and the town.</summary>
    public double MeanPersonalQuestions => Mean(Served.Where(one => one.Success).Select(one => (double)one.PersonalQuestions));

    /// <summary>Until the person is received in truth, ways to doors that turn them away included.</summary>
    public double MeanMinutes => Mean(Served.Select(one => one.Minutes).OfType<double>());

    /// <summary>Offers made as sure whose conditions are not met in truth; each is a finding.</summary>
    public int IneligibleOffered => Outcomes.Sum(one => one.Ineligible.Length);

    /// <summary>Of those for whom nothing exists that even may be suitable, the share to whom nothing was offered as sure.</summary>
    public double HonestNone => Share(Unserved.Count(one => one.PromisedNothing), Unserved.Count);

    /// <summary>People to whom something was shown for a namesake of their town; the message named it, and they said it again.</summary>
    public int Misplaced => Outcomes.Count(one => one.Misplaced);

    /// <summary>Messages in which somebody did this.</summary>
    public int Times(Act act) => Outcomes.Sum(one => one.Acts.Count(done => done == act));

    public int Beside => Outcomes.Sum(one => one.Beside.Length);

    public IReadOnlyList<TalkOutcome> Served { get; } = [.. Outcomes.Where(one => one.Exists == Fit.Yes)];

    public IReadOnlyList<TalkOutcome> Unserved { get; } = [.. Outcomes.Where(one => one.Exists == Fit.No)];

    public JsonObject Figures() => new()
    {
        ["success"] = Math.Round(Success, 4),
        ["medianQuestions"] = MedianQuestions,
        ["p90Questions"] = P90Questions,
        ["ineligibleOffered"] = IneligibleOffered,
        ["honestNone"] = Math.Round(HonestNone, 4),
    };

    private int Quantile(double share)
    {
        var questions = Served.Where(one => one.Success).Select(one => one.Questions).Order().ToList();
        return questions.Count == 0 ? 0 : questions[Math.Min(questions.Count - 1, (int)(questions.Count * share))];
    }

    private static double Mean(IEnumerable<double> figures) => figures.DefaultIfEmpty(0).Average();

    private static double Share(int part, int all) => all == 0 ? 1 : (double)part / all;
}
