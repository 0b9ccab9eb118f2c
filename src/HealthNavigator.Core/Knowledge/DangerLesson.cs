using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Learning;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Safety;

namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// Learns likeness to danger from the sentences of <c>dialogs/</c>: those of danger and of none, the examples of the alarm rules, and what most people
/// write: ordinary needs, short answers, towns.
/// </summary>
public static class DangerLesson
{
    /// <summary>Needs of which it cannot be said without reading that no danger is told.</summary>
    private static readonly string[] NearDanger = ["violence-support", "mental-health"];

    private static readonly ImmutableArray<string> EveryKnown = ["pregnant", "children"];
    private static readonly string[] TalkKinds = [FactKind.Command, FactKind.Answer, FactKind.When, FactKind.Language];
    private const string CallForHelp = "help";
    private const int MostForms = 20;
    private const int TimesShown = 3;
    private const int EachTown = 9;

    /// <summary>The text of the learnt file, to be written to <see cref="LearnedDanger.FileName"/>.</summary>
    /// <param name="files">All content.</param>
    /// <param name="faults">Receives the faults of the sentences.</param>
    public static string Learn(IReadOnlyCollection<ContentFile> files, FaultList faults)
    {
        var rules = AlarmRules.Load(files.Where(file => file.Path.StartsWith("dialogs/safety/", StringComparison.Ordinal) && IsYaml(file)), faults);
        var reader = new AlarmRecognizer(rules, LearnedDanger.Nothing);
        // A need may be told with a danger in it ("pregnant, and I bleed"): what a rule hears is no example of none.
        var ordinary = NeedSentences.Load(files, faults).Where(sentence => !sentence.Needs.Concat(sentence.Refused).Any(NearDanger.Contains))
            .Select(sentence => sentence.Text).Where(text => reader.Recognize(text, EveryKnown).IsEmpty);
        var written = rules.Examples.Select(example => (example.Text, (string?)example.Code)).Concat(rules.Quiet.Select(quiet => (quiet.Text, (string?)null))).ToList();
        // What stands in the rule files is short and must hold: it is shown more often than the sentences.
        var sentences = LearnedDanger.Sentences(files, faults).Concat(Enumerable.Repeat(written, TimesShown).SelectMany(texts => texts))
            .Concat(ordinary.Concat(Talk(files, faults)).Concat(Towns(files, faults)).Select(text => (text, (string?)null)));
        var texts = sentences.Select(sentence => new LabelledText(reader.Counting(sentence.Item1), LearnedDanger.LabelsOf(sentence.Item2))).ToList();
        return LearnedTableText.Write(Learner.Learn(LearnedDanger.Labels, texts, Digest(files)));
    }

    /// <summary>What is said to a conversation itself ("thanks", "by video", "tomorrow morning"): short, and no danger.</summary>
    private static IEnumerable<string> Talk(IEnumerable<ContentFile> files, FaultList faults)
    {
        var reader = new LexiconReader(faults, (_, _) => true);
        foreach (var file in files.Where(file => file.Path.StartsWith("dialogs/lexicon/", StringComparison.Ordinal) && IsYaml(file))) reader.Read(file);
        return reader.Terms.Where(term => TalkKinds.Contains(term.Term.Main.Kind) && term.Term.Main.Code != CallForHelp)
            .SelectMany(term => term.Pattern.Forms.Take(MostForms)).Select(form => string.Join(' ', form.Where(word => char.IsLetterOrDigit(word[0]))));
    }

    /// <summary>"à Bruges": the answer to "where are you?" is made of letters that may be like anything.</summary>
    private static IEnumerable<string> Towns(IEnumerable<ContentFile> files, FaultList faults)
    {
        var tables = files.Where(file => file.Path.StartsWith("knowledge/gazetteer/", StringComparison.Ordinal)).ToList();
        return tables.Count == 0 ? [] : Gazetteer.Load(tables, faults).Communes().Where((_, place) => place % EachTown == 0).Select(place => place.Name);
    }

    private static bool IsYaml(ContentFile file) => file.Path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>By which a learnt file tells the sentences it was learnt from. Rules, short answers and towns are not in it: they change often, and little.</summary>
    internal static string Digest(IEnumerable<ContentFile> files) => SentenceFile.Digest(files.Where(file => LearnedDanger.IsSentences(file) || NeedSentences.Is(file)));
}
