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
        var rules = AlarmRules.Load(files.Where(file => file.Path.StartsWith("dialogs/safety/", StringComparison.Ordinal) && file.IsYaml), faults);
        var reader = new AlarmRecognizer(rules, LearnedDanger.Nothing);
        var written = rules.Examples.Select(example => (example.Text, (string?)example.Code)).Concat(rules.Quiet.Select(quiet => (quiet.Text, (string?)null))).ToList();
        // What stands in the rule files is short and must hold: it is shown more often than the sentences.
        IEnumerable<(string Text, string? Alarm)> sentences = ExampleSentences.Load(files, faults).Where(IsClear).Select(sentence => (sentence.Text, Alarm: sentence.Alarms.IsDefaultOrEmpty ? null : sentence.Alarms[0]))
            .Concat(Enumerable.Repeat(written, TimesShown).SelectMany(texts => texts))
            .Concat(Talk(files, faults).Concat(Towns(files, faults)).Select(text => (text, (string?)null)));
        var texts = sentences.Select(sentence => new LabelledText(reader.Counting(sentence.Text), LearnedDanger.LabelsOf(sentence.Alarm))).ToList();
        return LearnedTableText.Write(Learner.Learn(LearnedDanger.Labels, texts, ExampleSentences.Digest(files)));

        // A need may be told with a danger in it ("pregnant, and I bleed"), and help against violence be wanted without one: who said nothing of
        // danger is believed only where neither is near.
        bool IsClear(ExampleSentence sentence) => !sentence.Alarms.IsDefaultOrEmpty
            || (!Named(sentence.Needs).Concat(Named(sentence.Refused)).Any(NearDanger.Contains) && (!sentence.Alarms.IsDefault || reader.Recognize(sentence.Text, EveryKnown).IsEmpty));

        static IEnumerable<string> Named(ImmutableArray<string> codes) => codes.IsDefault ? [] : codes;
    }

    /// <summary>What is said to a conversation itself ("thanks", "by video", "tomorrow morning"): short, and no danger.</summary>
    private static IEnumerable<string> Talk(IEnumerable<ContentFile> files, FaultList faults)
    {
        var reader = new LexiconReader(faults, (_, _) => true);
        foreach (var file in files.Where(file => file.Path.StartsWith("dialogs/lexicon/", StringComparison.Ordinal) && file.IsYaml)) reader.Read(file);
        return reader.Terms.Where(term => TalkKinds.Contains(term.Term.Main.Kind) && term.Term.Main.Code != CallForHelp)
            .SelectMany(term => term.Pattern.Forms.Take(MostForms)).Select(form => string.Join(' ', form.Where(word => char.IsLetterOrDigit(word[0]))));
    }

    /// <summary>"à Bruges": the answer to "where are you?" is made of letters that may be like anything.</summary>
    private static IEnumerable<string> Towns(IEnumerable<ContentFile> files, FaultList faults)
    {
        var tables = files.Where(file => file.Path.StartsWith("knowledge/gazetteer/", StringComparison.Ordinal)).ToList();
        return tables.Count == 0 ? [] : Gazetteer.Load(tables, faults).Communes().Where((_, place) => place % EachTown == 0).Select(place => place.Name);
    }

}
