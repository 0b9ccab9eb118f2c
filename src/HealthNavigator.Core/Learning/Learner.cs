using System.Collections.Immutable;

namespace HealthNavigator.Core.Learning;

/// <summary>
/// Learns what the words of texts say of their labels: one logistic regression for each label, by stochastic gradients whose steps shrink with what
/// was learnt (Duchi, Hazan and Singer 2011, "Adaptive subgradient methods"). The same texts in the same order give the same table.
/// </summary>
internal sealed class Learner
{
    private const int Rounds = 20;
    private const float Step = 0.3f;
    private const float Shrink = 1e-5f;
    private const float Certain = 1e-3f;

    private readonly ImmutableArray<string> labels;
    private readonly float[] weights;
    private readonly float[] gradients;
    private readonly float[] bias;

    private Learner(ImmutableArray<string> labels)
    {
        this.labels = labels;
        weights = new float[TextFeatures.Buckets * labels.Length];
        gradients = new float[TextFeatures.Buckets * labels.Length];
        bias = new float[labels.Length];
    }

    /// <summary>Learns the labels from the texts. Seconds for ten thousand texts.</summary>
    /// <param name="labels">What is to be heard.</param>
    /// <param name="texts">What is learnt from, in an order that is always the same.</param>
    /// <param name="digest">Of the sentences: see <see cref="ExampleSentences.Digest"/>.</param>
    public static LearnedTable Learn(ImmutableArray<string> labels, IReadOnlyList<LabelledText> texts, string digest)
    {
        var learner = new Learner(labels);
        // Where nothing is true of the whole, nothing is of its parts.
        var parts = texts.Where(text => text.Labels.IsEmpty).SelectMany(text => LearnedTable.Parts(text.Words.Length).Select(part => text with { Words = text.Words[part] }));
        learner.Run([.. texts, .. parts]);
        return LearnedTable.Of(labels, digest, learner.bias, learner.weights);
    }

    private void Run(IReadOnlyList<LabelledText> texts)
    {
        var features = texts.Select(text => TextFeatures.Of(text.Words.AsSpan())).ToArray();
        var lengths = features.Select(LearnedTable.Share).ToArray();
        var truths = texts.Select(text => labels.Select(text.Labels.Contains).ToArray()).ToArray();
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var chance = 88172645463325252UL;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref chance);
            foreach (var text in order) See(features[text], lengths[text], truths[text]);
        }
    }

    private void See(int[] features, float share, bool[] truth)
    {
        for (var label = 0; label < labels.Length; label++)
        {
            var sum = 0f;
            foreach (var feature in features) sum += weights[(feature * labels.Length) + label];
            var error = LearnedTable.Chance(bias[label] + (share * sum)) - (truth[label] ? 1 : 0);
            bias[label] -= 0.01f * error;
            if (MathF.Abs(error) < Certain) continue;
            foreach (var feature in features) Move((feature * labels.Length) + label, error * share);
        }
    }

    /// <summary>An order like chance that is always the same (Marsaglia 2003, "Xorshift RNGs").</summary>
    private static void Shuffle(int[] order, ref ulong chance)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            var other = (int)(chance % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    private void Move(int at, float error)
    {
        var slope = error + (Shrink * weights[at]);
        gradients[at] += slope * slope;
        weights[at] -= Step * slope / (MathF.Sqrt(gradients[at]) + 1e-3f);
    }
}
