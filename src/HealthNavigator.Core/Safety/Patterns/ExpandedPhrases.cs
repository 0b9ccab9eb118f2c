using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>The named word lists of one language, each written out as the phrases it stands for.</summary>
internal sealed class ExpandedPhrases
{
    private const int MostPhrases = 20_000;
    private readonly Dictionary<string, (ContentNode Node, List<PatternNode.Sequence> Items)> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PatternNode.Word[]>> expanded = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>Reads <c>name: item, item, …</c>; every item is a pattern without gaps.</summary>
    public void Read(string name, ContentNode node)
    {
        var items = new List<PatternNode.Sequence>();
        foreach (var text in node.Items.SelectMany(item => (item.Scalar ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (PatternParser.Parse(text, out var faultAt) is { } item) items.Add(item);
            else node.Fault("safety-pattern", $"{name}: {text} @{faultAt}");
        }

        if (items.Count == 0) node.Fault("safety-no-words", name);
        else if (!classes.TryAdd(name, (node, items))) node.Fault("safety-double-words", name);
    }

    /// <summary>Expands every list once, so that faults are found also in lists that no rule uses.</summary>
    public void ExpandAll()
    {
        foreach (var (name, (node, _)) in classes) Of(new PatternNode.Class(name), node);
    }

    /// <summary>The phrases a part of a pattern stands for; null, with a fault, when it cannot be written out.</summary>
    public List<PatternNode.Word[]>? Of(PatternNode part, ContentNode where) => part switch
    {
        PatternNode.Word word => [[word]],
        PatternNode.Class named => OfClass(named.Name, where),
        PatternNode.OneOf oneOf => OfChoices(oneOf, where),
        PatternNode.Perhaps perhaps => OfChoices(perhaps.Inner, where) is { } phrases ? [.. phrases, []] : null,
        PatternNode.Sequence sequence => OfSequence(sequence, where),
        _ => Refuse(where, "safety-gap-in-words", ""),
    };

    private static List<PatternNode.Word[]>? Refuse(ContentNode where, string code, string detail)
    {
        where.Fault(code, detail);
        return null;
    }

    private List<PatternNode.Word[]>? OfClass(string name, ContentNode where)
    {
        if (expanded.TryGetValue(name, out var known)) return known;
        if (!classes.TryGetValue(name, out var found)) return Refuse(where, "safety-unknown-words", name);
        if (!open.Add(name)) return Refuse(found.Node, "safety-circular-words", name);
        var phrases = new List<PatternNode.Word[]>();
        foreach (var item in found.Items) phrases.AddRange((OfSequence(item, found.Node) ?? []).Where(phrase => phrase.Length > 0));
        open.Remove(name);
        return expanded[name] = phrases;
    }

    private List<PatternNode.Word[]>? OfChoices(PatternNode.OneOf oneOf, ContentNode where)
    {
        var phrases = new List<PatternNode.Word[]>();
        foreach (var choice in oneOf.Choices)
        {
            if (OfSequence(choice, where) is not { } more) return null;
            phrases.AddRange(more);
        }

        return phrases;
    }

    private List<PatternNode.Word[]>? OfSequence(PatternNode.Sequence sequence, ContentNode where)
    {
        List<PatternNode.Word[]> phrases = [[]];
        foreach (var part in sequence.Parts)
        {
            if (Of(part, where) is not { } endings) return null;
            if ((long)phrases.Count * endings.Count > MostPhrases) return Refuse(where, "safety-too-many-phrases", "");
            phrases = [.. phrases.SelectMany(phrase => endings.Select(ending => (PatternNode.Word[])[.. phrase, .. ending]))];
        }

        return phrases;
    }
}
