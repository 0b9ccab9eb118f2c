using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HealthNavigator.Core.Content;

/// <summary>
/// Refuses, while it reads, what would harm the reader: nesting that overflows the stack (which ends the process and cannot be caught), and
/// aliases, of which a few lines can stand for a thousand million nodes. Content has neither.
/// </summary>
internal sealed class BoundedParser(string text) : IParser
{
    private const int DeepestNesting = 50;

    private readonly Parser parser = new(new StringReader(text));
    private int depth;

    public ParsingEvent? Current => parser.Current;

    /// <summary>Line reached, from 1; 0 before the first event.</summary>
    public int Line => (int)(parser.Current?.End.Line ?? 0);

    public bool MoveNext()
    {
        if (!parser.MoveNext()) return false;
        depth += parser.Current!.NestingIncrease;
        if (depth > DeepestNesting) throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deep");
        if (parser.Current is AnchorAlias) throw new YamlException(parser.Current.Start, parser.Current.End, "an alias");
        return true;
    }
}
