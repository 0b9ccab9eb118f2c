using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HealthNavigator.Core.Wording;

/// <summary>
/// One message of the catalogue in the subset of ICU MessageFormat the product uses: named arguments, <c>plural</c> and <c>select</c>.
/// An apostrophe is always a letter; a brace is written <c>{{</c> or <c>}}</c>.
/// </summary>
public sealed record Message
{
    private readonly ImmutableArray<MessagePart> parts;

    private Message(string language, ImmutableArray<MessagePart> parts) => (Language, this.parts) = (language, parts);

    public string Language { get; }

    /// <summary>The names of its arguments, each once, sorted.</summary>
    public IEnumerable<string> Arguments => Names(parts).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The plural categories that a plural in it lacks for its language.</summary>
    public IEnumerable<string> MissingCategories => Choices(parts)
        .SelectMany(c => (c.IsPlural ? PluralRules.Categories(Language) : ["other"]).Where(category => !c.Branches.ContainsKey(category)))
        .Distinct();

    /// <summary>Parses a message.</summary>
    /// <returns>The message, or null with the character position of the fault.</returns>
    public static Message? Parse(string language, string text, out int faultAt)
    {
        var reader = new Reader(text);
        var parts = reader.Parts(inPlural: false, depth: 0);
        faultAt = parts is null || !reader.AtEnd ? reader.Position : -1;
        return faultAt < 0 ? new Message(language, parts!.Value) : null;
    }

    /// <summary>The text with its arguments filled in; an argument that is not given leaves nothing.</summary>
    public string Format(IReadOnlyDictionary<string, object?> arguments)
    {
        var output = new StringBuilder();
        Write(parts, arguments, null, output);
        return output.ToString();
    }

    public bool Equals(Message? other) => other is not null && Language == other.Language && parts.SequenceEqual(other.parts);

    public override int GetHashCode() => HashCode.Combine(Language, parts.Length);

    private void Write(ImmutableArray<MessagePart> some, IReadOnlyDictionary<string, object?> arguments, long? number, StringBuilder output)
    {
        foreach (var part in some)
        {
            switch (part)
            {
                case MessagePart.Literal literal:
                    output.Append(literal.Text);
                    break;
                case MessagePart.Number:
                    output.Append(CultureInfo.InvariantCulture, $"{number}");
                    break;
                case MessagePart.Argument argument:
                    output.Append(Convert.ToString(arguments.GetValueOrDefault(argument.Name), CultureInfo.InvariantCulture));
                    break;
                case MessagePart.Choice choice:
                    var value = arguments.GetValueOrDefault(choice.Name);
                    var count = choice.IsPlural ? Convert.ToInt64(value ?? 0, CultureInfo.InvariantCulture) : (long?)null;
                    Write(Branch(choice, value, count), arguments, count ?? number, output);
                    break;
            }
        }
    }

    private ImmutableArray<MessagePart> Branch(MessagePart.Choice choice, object? value, long? count)
    {
        var key = count is { } n
            ? choice.Branches.ContainsKey($"={n}") ? $"={n}" : PluralRules.Category(Language, n)
            : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return choice.Branches.TryGetValue(key, out var branch) ? branch : choice.Branches.GetValueOrDefault("other", []);
    }

    private static IEnumerable<string> Names(ImmutableArray<MessagePart> some) => some.SelectMany(part => part switch
    {
        MessagePart.Argument argument => [argument.Name],
        MessagePart.Choice choice => choice.Branches.Values.SelectMany(Names).Prepend(choice.Name),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<MessagePart.Choice> Choices(ImmutableArray<MessagePart> some) => some.OfType<MessagePart.Choice>()
        .SelectMany(choice => choice.Branches.Values.SelectMany(Choices).Prepend(choice));

    private sealed class Reader(string text)
    {
        private const int DeepestNesting = 8;

        public int Position { get; private set; }

        public bool AtEnd => Position >= text.Length;

        public ImmutableArray<MessagePart>? Parts(bool inPlural, int depth)
        {
            var parts = ImmutableArray.CreateBuilder<MessagePart>();
            var literal = new StringBuilder();

            void EndLiteral()
            {
                if (literal.Length > 0) parts.Add(new MessagePart.Literal(literal.ToString()));
                literal.Clear();
            }

            while (!AtEnd)
            {
                var c = text[Position];
                if (c is '{' or '}' && depth == 0 && Position + 1 < text.Length && text[Position + 1] == c)
                {
                    literal.Append(c);
                    Position += 2;
                }
                else if (c == '}')
                {
                    if (depth == 0) return null;
                    break;
                }
                else if (c == '{')
                {
                    EndLiteral();
                    if (depth >= DeepestNesting || Argument(depth) is not { } argument) return null;
                    parts.Add(argument);
                }
                else if (c == '#' && inPlural)
                {
                    EndLiteral();
                    parts.Add(new MessagePart.Number());
                    Position++;
                }
                else
                {
                    literal.Append(c);
                    Position++;
                }
            }

            EndLiteral();
            return parts.ToImmutable();
        }

        private MessagePart? Argument(int depth)
        {
            Position++;
            if (Word() is not { Length: > 0 } name) return null;
            if (Take('}')) return new MessagePart.Argument(name);
            if (!Take(',')) return null;
            var kind = Word();
            if (kind is not ("plural" or "select") || !Take(',')) return null;
            var branches = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<MessagePart>>(StringComparer.Ordinal);
            while (!Take('}'))
            {
                if (Word() is not { Length: > 0 } key || !Take('{')) return null;
                if (Parts(kind == "plural", depth + 1) is not { } branch || !Take('}')) return null;
                branches[key] = branch;
            }

            return branches.Count == 0 ? null : new MessagePart.Choice(name, kind == "plural", branches.ToImmutable());
        }

        private string Word()
        {
            SkipSpace();
            var start = Position;
            while (!AtEnd && (char.IsLetterOrDigit(text[Position]) || text[Position] is '-' or '_' or '=')) Position++;
            return text[start..Position];
        }

        private bool Take(char expected)
        {
            SkipSpace();
            if (AtEnd || text[Position] != expected) return false;
            Position++;
            return true;
        }

        private void SkipSpace()
        {
            while (!AtEnd && char.IsWhiteSpace(text[Position])) Position++;
        }
    }
}
