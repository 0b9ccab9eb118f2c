using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>Turns written patterns of one language into steps over the shared <see cref="PhraseTrie"/>.</summary>
internal sealed class PatternCompiler(Vocabulary vocabulary, PhraseTrie.Builder trie, ExpandedPhrases phrases, int language)
{
    /// <summary>
    /// The compiled patterns of each text of the list; a pattern that starts with something optional becomes two, so that every pattern
    /// starts with words.
    /// </summary>
    public ImmutableArray<Pattern> Compile(ContentNode? list)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        foreach (var item in list?.Items ?? [])
        {
            if (item.Scalar is not { } text)
            {
                item.Fault("not-a-text");
                continue;
            }

            if (PatternParser.Parse(text, out var faultAt) is not { } written)
            {
                item.Fault("safety-pattern", $"{text} @{faultAt}");
                continue;
            }

            foreach (var way in WithoutInnerGaps(written.Parts, 0))
            {
                if (Steps(way, item) is { } steps) AddWithStart(steps, text, item, patterns);
            }
        }

        return patterns.ToImmutable();
    }

    /// <summary>A choice with a gap in it cannot be a set of phrases: the pattern is written once for each choice of it.</summary>
    private static IEnumerable<ImmutableArray<PatternNode>> WithoutInnerGaps(ImmutableArray<PatternNode> parts, int from)
    {
        for (var i = from; i < parts.Length; i++)
        {
            if (parts[i] is not PatternNode.OneOf oneOf || !oneOf.Choices.Any(choice => choice.Parts.Any(part => part is PatternNode.Gap))) continue;
            var index = i;
            return oneOf.Choices.SelectMany(choice => WithoutInnerGaps(parts.RemoveAt(index).InsertRange(index, choice.Parts), index));
        }

        return [parts];
    }

    private void AddWithStart(ImmutableArray<Step> steps, string text, ContentNode item, ImmutableArray<Pattern>.Builder patterns)
    {
        var first = 0;
        while (first < steps.Length && steps[first] is Step.SentenceStart or Step.NotNext) first++;
        if (first == steps.Length || steps[first] is not Step.Phrase phrase)
        {
            item.Fault("safety-pattern-start", text);
            return;
        }

        if (phrase.Optional)
        {
            AddWithStart(steps.RemoveAt(first), text, item, patterns);
            patterns.Add(new Pattern(language, text, steps.SetItem(first, phrase with { Optional = false })));
        }
        else
        {
            patterns.Add(new Pattern(language, text, steps));
        }
    }

    private ImmutableArray<Step>? Steps(ImmutableArray<PatternNode> written, ContentNode where)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var words = new List<PatternNode.Word>();

        void EndWords()
        {
            if (words.Count > 0) steps.Add(new Step.Phrase(SetOf([[.. words]]), false));
            words.Clear();
        }

        foreach (var part in written)
        {
            if (part is PatternNode.Word word)
            {
                words.Add(word);
                continue;
            }

            EndWords();
            if (StepOf(part, where) is not { } step) return null;
            steps.Add(step);
        }

        EndWords();
        return steps.ToImmutable();
    }

    private Step? StepOf(PatternNode part, ContentNode where)
    {
        switch (part)
        {
            case PatternNode.Gap gap: return new Step.Gap(gap.Words);
            case PatternNode.Start: return new Step.SentenceStart();
            case PatternNode.End: return new Step.SentenceEnd();
            case PatternNode.NotNext not: return phrases.Of(not.Inner, where) is { } next ? new Step.NotNext(SetOf(next)) : null;
        }

        if (phrases.Of(part, where) is not { } expanded) return null;
        return new Step.Phrase(SetOf([.. expanded.Where(phrase => phrase.Length > 0)]), expanded.Exists(phrase => phrase.Length == 0));
    }

    private int SetOf(List<PatternNode.Word[]> expanded) =>
        trie.SetOf([.. expanded.Select(phrase => phrase.Select(word => vocabulary.Add(word, language)).ToArray())]);
}
