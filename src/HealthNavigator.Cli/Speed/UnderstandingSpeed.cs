using System.Collections.Immutable;
using System.Diagnostics;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Adapters.Recognition;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Cli.Speed;

/// <summary>How long something takes, over many calls.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="PerSecond">Calls in a second of processor time, that of the garbage collector included: what one core does, also on a busy machine.</param>
/// <param name="Undisturbed">Calls in a second of the clock, if every text took its own median: what the core does while it is left alone, without the garbage collector.</param>
/// <param name="Median">In milliseconds of the clock.</param>
/// <param name="P99">In milliseconds of the clock, over all calls: on a busy machine it holds the waiting too.</param>
/// <param name="SlowestText">In milliseconds: the text whose own median is highest.</param>
internal sealed record CallSpeed(string Name, double PerSecond, double Undisturbed, double Median, double P99, double SlowestText);

/// <summary>A long text made to be slow, and what reading it costs.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="Understanding">In milliseconds, the median of some calls.</param>
/// <param name="Alarms">In milliseconds, the median of some calls.</param>
/// <param name="Asked">In milliseconds, the median of some calls.</param>
internal sealed record HostileSpeed(string Name, double Understanding, double Alarms, double Asked);

/// <summary>What Microsoft.Recognizers.Text adds to the reading of texts.</summary>
/// <param name="Texts">How many texts were read.</param>
/// <param name="Asked">Of how many it was asked.</param>
/// <param name="Answered">How often it had an answer.</param>
/// <param name="Median">Of a question, in milliseconds.</param>
/// <param name="P99">Of a question, in milliseconds.</param>
/// <param name="WarmSeconds">What it takes once.</param>
/// <param name="Megabytes">Of objects, for all its languages.</param>
internal sealed record RecognizersSpeed(int Texts, int Asked, int Answered, double Median, double P99, double WarmSeconds, double Megabytes);

/// <summary>
/// Measures the reading of texts alone: places, words, alarm rules and questions about the knowledge, without services. Its memory is that of the
/// whole process, so it is to be run in a process of its own.
/// </summary>
internal sealed class UnderstandingSpeed
{
    private const int Long = 5000;
    private const int Rounds = 15;
    private const int Shortest = 70;
    private const int Longest = 95;

    private readonly Foundations foundations;
    private readonly string[] texts;

    /// <summary>Loads what texts are read with.</summary>
    /// <param name="folder">Its services are not loaded.</param>
    /// <param name="given">The texts to measure on; null for those of the evaluation set.</param>
    public UnderstandingSpeed(ContentFolder folder, string[]? given = null)
    {
        var watch = Stopwatch.StartNew();
        foundations = Load(folder);
        LoadMilliseconds = watch.Elapsed.TotalMilliseconds;
        // What was needed only to load goes; the host asks for the same once it is ready.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ManagedMegabytes = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        using (var self = Process.GetCurrentProcess()) WorkingSetMegabytes = self.WorkingSet64 / 1e6;
        texts = given ?? TextsOf(folder);
    }

    public double LoadMilliseconds { get; }

    /// <summary>Objects that are alive once everything is loaded.</summary>
    public double ManagedMegabytes { get; }

    /// <summary>What the process takes of the machine then, runtime and code included.</summary>
    public double WorkingSetMegabytes { get; }

    /// <summary>How many different texts of about 80 characters the speed is measured on.</summary>
    public int TextCount => texts.Length;

    public ImmutableArray<CallSpeed> Speeds(TimeSpan span) =>
    [
        Speed("understand: needs, cover, place, people, times", text => foundations.Understander.Understand(text, new()), span),
        Speed("alarms", text => foundations.Alarms.Recognize(text), span),
        Speed("asked about the knowledge", text => foundations.Asked.In(text, new()), span),
    ];

    /// <summary>Understanding and alarms of each text, one after the other.</summary>
    public CallSpeed Whole(TimeSpan span) => Speed("understanding and alarms", Read, span);

    public ImmutableArray<HostileSpeed> Hostile() =>
        [.. HostileTexts().Select(hostile => new HostileSpeed(
            hostile.Name,
            Median(() => foundations.Understander.Understand(hostile.Text, new())),
            Median(() => foundations.Alarms.Recognize(hostile.Text)),
            Median(() => foundations.Asked.In(hostile.Text, new()))))];

    /// <summary>What asking Microsoft.Recognizers.Text adds, over every text of the evaluation set.</summary>
    public static RecognizersSpeed Behind(ContentFolder folder)
    {
        var behind = new DatesAndAges();
        var understander = Load(folder, behind).Understander;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        DatesAndAges.Warm();
        var warm = watch.Elapsed;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var context = new UnderstandingContext { Language = null };
        var texts = File.ReadLines(EvaluationOf(folder)).Skip(1).Select(line => line.Split('\t')[1]).ToList();
        foreach (var text in texts) understander.Understand(text, context);
        var asked = new List<double>();
        var (_, answered, _) = behind.Share;
        foreach (var text in texts)
        {
            var (questions, _, took) = behind.Share;
            understander.Understand(text, context);
            if (behind.Share.Asked > questions) asked.Add((behind.Share.Took - took).TotalMilliseconds);
        }

        asked.Sort();
        return new RecognizersSpeed(texts.Count, asked.Count, (int)(behind.Share.Answered - answered), asked[asked.Count / 2], asked[(int)(asked.Count * 0.99)], warm.TotalSeconds, memory);
    }

    private void Read(string text)
    {
        foundations.Alarms.Recognize(text);
        foundations.Understander.Understand(text, new() { Language = null });
    }

    private static Foundations Load(ContentFolder folder, IRecognizer? behind = null)
    {
        var faults = new FaultList();
        return Foundations.Load([.. folder.Read(faults).Where(file => !file.Path.StartsWith("knowledge/services/", StringComparison.Ordinal))], faults, behind);
    }

    private static string EvaluationOf(ContentFolder folder) => Path.Combine(folder.Knowledge, "..", "tests", "evaluation", "utterances.tsv");

    /// <summary>Rows of the evaluation sets of about 80 characters, of all languages.</summary>
    private static string[] TextsOf(ContentFolder folder) =>
        [.. File.ReadLines(EvaluationOf(folder)).Skip(1).Select(line => line.Split('\t')[1]).Where(text => text.Length is >= Shortest and <= Longest)];

    private static IEnumerable<(string Name, string Text)> HostileTexts()
    {
        static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, (Long / part.Length) + 1))[..Long];
        var random = new Random(7);
        string Letters(string alphabet, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]));
        string Misspelt(string word)
        {
            var at = random.Next(1, word.Length);
            return word[..at] + (char)('a' + random.Next(26)) + word[at..];
        }

        string[] words = ["assurance", "dentiste", "hospital", "grossesse", "vaccination", "psychologue", "logement", "interprete", "contraception", "sozialarbeiter", "aubervilliers", "montpellier", "suicide", "respirer"];
        yield return ("one near miss, again and again", Repeat("assurence dantiste "));
        yield return ("near misses, all different", string.Join(' ', Enumerable.Range(0, 600).Select(i => Misspelt(words[i % words.Length])))[..Long]);
        yield return ("one word of 5,000 letters", Repeat("a"));
        yield return ("words of 24 letters", string.Join(' ', Enumerable.Range(0, 220).Select(_ => Letters("aeinrstlou", 24)))[..Long]);
        yield return ("words of 7 random letters", string.Join(' ', Enumerable.Range(0, 700).Select(_ => Letters("aeinrstlou", 7)))[..Long]);
        yield return ("combining marks", "e" + new string('\u0301', Long - 1));
        yield return ("letters with marks", Repeat("e\u0301"));
        yield return ("mixed scripts", Repeat("dоctоr طبيب дaнtist лікaр "));
        yield return ("2,500 words of one letter", Repeat("a b c d e l n s "));
        yield return ("letters and digits by turns", Repeat("a1b2c3d4"));
        yield return ("digits", Repeat("1234567890"));
        yield return ("short numbers", Repeat("12 ans 75 013 7 h "));
        yield return ("alarm words", Repeat("je veux mourir "));
        yield return ("denied alarm words", Repeat("je ne veux pas mourir il ne me frappe pas "));
        yield return ("small words", Repeat("le la de pas "));
        yield return ("nothing but cues", Repeat("pas de ni sans non plus "));
        yield return ("words written as one", Repeat("jeveuxmouriraujourdhui"));
        yield return ("needs without end", Repeat("dentiste psy medecin "));
        yield return ("places without end", Repeat("saint denis saint denis la "));
    }

    private CallSpeed Speed(string name, Action<string> read, TimeSpan span)
    {
        WarmUp.Until(i => read(texts[i % texts.Length]));
        var times = texts.Select(_ => new List<long>(10_000)).ToArray();
        var (watch, processor) = (Stopwatch.StartNew(), ProcessorTime());
        for (var i = 0; watch.Elapsed < span; i++)
        {
            var start = Stopwatch.GetTimestamp();
            read(texts[i % texts.Length]);
            times[i % texts.Length].Add(Stopwatch.GetTimestamp() - start);
        }

        var seconds = (ProcessorTime() - processor).TotalSeconds;
        List<long> all = [.. times.SelectMany(one => one).Order()];
        foreach (var one in times) one.Sort();
        static double Milliseconds(List<long> sorted, double share) => Stopwatch.GetElapsedTime(0, sorted[(int)(sorted.Count * share)]).TotalMilliseconds;
        var medians = times.Select(one => Milliseconds(one, 0.5)).ToList();
        return new CallSpeed(name, all.Count / seconds, 1000 / medians.Average(), Milliseconds(all, 0.5), Milliseconds(all, 0.99), medians.Max());
    }

    private static TimeSpan ProcessorTime()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    private static double Median(Action act)
    {
        act();
        var times = new List<double>(Rounds);
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            act();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[Rounds / 2];
    }
}
