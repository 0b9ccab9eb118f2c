using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Learning;

/// <summary>
/// How much each feature speaks for each label, in steps of one byte: what <see cref="Learner"/> learnt from example sentences. Thread-safe.
/// </summary>
internal sealed class LearnedTable
{
    /// <summary>Longer texts are also heard in parts: one clause of a long story may hold it all.</summary>
    private const int PartWords = 20;
    private const int Finest = 127;

    /// <summary>Weights of fewer steps are left out: a quarter of the table, without a difference in what is heard.</summary>
    private const int LeastSteps = 12;

    private readonly int[] starts;
    private readonly byte[] labelAt;
    private readonly sbyte[] weightAt;
    private readonly float[] bias;
    private readonly float[] scale;

    private LearnedTable(ImmutableArray<string> labels, string learnedFrom, float[] bias, float[] scale, int[] starts, byte[] labelAt, sbyte[] weightAt) =>
        (Labels, LearnedFrom, this.bias, this.scale, this.starts, this.labelAt, this.weightAt) = (labels, learnedFrom, bias, scale, starts, labelAt, weightAt);

    /// <summary>Knows nothing.</summary>
    public static LearnedTable Empty { get; } = new([], "", [], [], new int[TextFeatures.Buckets + 1], [], []);

    public ImmutableArray<string> Labels { get; }

    /// <summary>The digest of the sentences it was learnt from.</summary>
    public string LearnedFrom { get; }

    internal IEnumerable<float> Bias => bias;

    internal IEnumerable<float> Scale => scale;

    /// <summary>How likely each label is of the words, 0 to 1, in the order of <see cref="Labels"/>; of many words the likeliest part counts.</summary>
    public float[] Hear(ReadOnlySpan<Token> words)
    {
        var chances = new float[Labels.Length];
        if (words.IsEmpty || Labels.IsEmpty) return chances;
        Raise(chances, words);
        foreach (var part in Parts(words.Length)) Raise(chances, words[part]);
        return chances;
    }

    /// <summary>The parts in which so many words are heard beside the whole: none of a short text.</summary>
    internal static IEnumerable<Range> Parts(int words)
    {
        if (words <= PartWords + (PartWords / 4)) yield break;
        for (var start = 0; start < words; start += PartWords / 2)
        {
            yield return start..Math.Min(start + PartWords, words);
            if (start + PartWords >= words) yield break;
        }
    }

    internal static float Chance(float sum) => 1 / (1 + MathF.Exp(-sum));

    /// <summary>What one feature of many counts: long texts have more of them, not more to say.</summary>
    internal static float Share(int[] features) => 1 / MathF.Sqrt(Math.Max(1, features.Length));

    /// <summary>Makes a table of what was learnt; <paramref name="weights"/> by feature, then label.</summary>
    internal static LearnedTable Of(ImmutableArray<string> labels, string learnedFrom, float[] bias, float[] weights)
    {
        var count = labels.Length;
        var scale = new float[count];
        for (var i = 0; i < weights.Length; i++) scale[i % count] = Math.Max(scale[i % count], Math.Abs(weights[i]) / Finest);
        int Steps(int feature, int label) => scale[label] == 0 ? 0 : (int)MathF.Round(weights[(feature * count) + label] / scale[label]);
        var rows = Enumerable.Range(0, TextFeatures.Buckets).Select(feature => (feature, Enumerable.Range(0, count)
            .Select(label => ((byte)label, (sbyte)Steps(feature, label))).Where(weight => Math.Abs(weight.Item2) >= LeastSteps).ToImmutableArray())).Where(row => !row.Item2.IsEmpty);
        return Of(labels, learnedFrom, bias, scale, rows);
    }

    /// <summary>Makes a table of its rows, in the order of the features.</summary>
    internal static LearnedTable Of(
        ImmutableArray<string> labels, string learnedFrom, float[] bias, float[] scale, IEnumerable<(int Feature, ImmutableArray<(byte Label, sbyte Weight)> Weights)> rows)
    {
        var starts = new int[TextFeatures.Buckets + 1];
        var (labelAt, weightAt, next) = (new List<byte>(), new List<sbyte>(), 0);
        foreach (var (feature, weights) in rows)
        {
            for (; next <= feature; next++) starts[next] = labelAt.Count;
            labelAt.AddRange(weights.Select(weight => weight.Label));
            weightAt.AddRange(weights.Select(weight => weight.Weight));
        }

        for (; next < starts.Length; next++) starts[next] = labelAt.Count;
        return new LearnedTable(labels, learnedFrom, [.. bias], [.. scale], starts, [.. labelAt], [.. weightAt]);
    }

    /// <summary>Every feature that has a weight, with its weights, in order.</summary>
    internal IEnumerable<(int Feature, List<(byte Label, sbyte Weight)> Weights)> Rows()
    {
        for (var feature = 0; feature < TextFeatures.Buckets; feature++)
        {
            if (starts[feature] == starts[feature + 1]) continue;
            yield return (feature, [.. Enumerable.Range(starts[feature], starts[feature + 1] - starts[feature]).Select(at => (labelAt[at], weightAt[at]))]);
        }
    }

    private void Raise(float[] chances, ReadOnlySpan<Token> words)
    {
        var features = TextFeatures.Of(words);
        Span<float> sums = stackalloc float[Labels.Length];
        sums.Clear();
        foreach (var feature in features)
        {
            for (var at = starts[feature]; at < starts[feature + 1]; at++) sums[labelAt[at]] += weightAt[at];
        }

        var share = Share(features);
        for (var label = 0; label < sums.Length; label++)
            chances[label] = Math.Max(chances[label], Chance(bias[label] + (share * scale[label] * sums[label])));
    }
}
