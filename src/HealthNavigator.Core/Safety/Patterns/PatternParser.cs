using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// Reads a pattern: words, <c>word*</c>, <c>&lt;class&gt;</c>, <c>(a | b)</c>, <c>[optional]</c>, <c>..3</c>, <c>!(not next)</c>, <c>^</c>,
/// <c>$</c>. Accents, capitals and apostrophes are folded away, so they may be written as they should be.
/// </summary>
internal sealed class PatternParser
{
    private const int DeepestNesting = 6;
    private const int WidestGap = 12;
    private const string Signs = "<>()[]|!^$";
    private readonly string text;
    private int position;

    private PatternParser(string text) => this.text = text;

    /// <summary>The pattern, or null with the character position of the fault.</summary>
    public static PatternNode.Sequence? Parse(string text, out int faultAt)
    {
        var parser = new PatternParser(text);
        var result = parser.Sequence(0);
        faultAt = result is null || parser.position < text.Length || result.Parts.IsEmpty ? parser.position : -1;
        return faultAt < 0 ? result : null;
    }

    private PatternNode.Sequence? Sequence(int depth)
    {
        var parts = ImmutableArray.CreateBuilder<PatternNode>();
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
            if (position == text.Length || text[position] is ')' or ']' or '|') return new PatternNode.Sequence(parts.ToImmutable());
            if (!Part(depth, parts)) return null;
        }
    }

    private bool Part(int depth, ImmutableArray<PatternNode>.Builder parts)
    {
        switch (text[position])
        {
            case '<': return ClassName(parts);
            case '(': return Add(parts, Choices(depth, ')'));
            case '[': return Choices(depth, ']') is { } inner && Add(parts, new PatternNode.Perhaps(inner));
            case '!':
                position++;
                return position < text.Length && text[position] == '(' && Choices(depth, ')') is { } next && Add(parts, new PatternNode.NotNext(next));
            case '^':
                position++;
                return Add(parts, new PatternNode.Start());
            case '$':
                position++;
                return Add(parts, new PatternNode.End());
            case '.': return Gap(parts);
            case '>': return false;
            default: return Words(parts);
        }
    }

    private static bool Add(ImmutableArray<PatternNode>.Builder parts, PatternNode? part)
    {
        if (part is null) return false;
        parts.Add(part);
        return true;
    }

    private bool ClassName(ImmutableArray<PatternNode>.Builder parts)
    {
        var end = text.IndexOf('>', position);
        if (end <= position + 1) return false;
        parts.Add(new PatternNode.Class(text[(position + 1)..end].Trim()));
        position = end + 1;
        return true;
    }

    private bool Gap(ImmutableArray<PatternNode>.Builder parts)
    {
        var start = position;
        while (position < text.Length && text[position] == '.') position++;
        if (position - start != 2) return false;
        start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position])) position++;
        if (!int.TryParse(text[start..position], NumberStyles.None, CultureInfo.InvariantCulture, out var words)) return false;
        if (words is < 1 or > WidestGap) return false;
        parts.Add(new PatternNode.Gap(words));
        return true;
    }

    private PatternNode.OneOf? Choices(int depth, char close)
    {
        if (depth >= DeepestNesting) return null;
        var choices = ImmutableArray.CreateBuilder<PatternNode.Sequence>();
        do
        {
            position++;
            if (Sequence(depth + 1) is not { Parts.IsEmpty: false } choice) return null;
            choices.Add(choice);
        }
        while (position < text.Length && text[position] == '|');

        if (position == text.Length || text[position] != close) return null;
        position++;
        return new PatternNode.OneOf(choices.ToImmutable());
    }

    private bool Words(ImmutableArray<PatternNode>.Builder parts)
    {
        var start = position;
        while (position < text.Length && !char.IsWhiteSpace(text[position]) && !Signs.Contains(text[position])) position++;
        var written = text[start..position];
        var anyEnding = written.EndsWith('*');
        var tokens = FoldedText.Of(written).Tokens;
        if (tokens.IsEmpty) return false;
        for (var i = 0; i < tokens.Length; i++) parts.Add(new PatternNode.Word(tokens[i].Text, anyEnding && i == tokens.Length - 1));
        return true;
    }
}
