using System.Collections.Immutable;

namespace HealthNavigator.Core.Wording;

/// <summary>A piece of a parsed message.</summary>
internal abstract record MessagePart
{
    private MessagePart()
    {
    }

    internal sealed record Literal(string Text) : MessagePart;

    internal sealed record Argument(string Name) : MessagePart;

    /// <summary><c>{n, plural, =0 {…} one {…} other {…}}</c> or <c>{x, select, a {…} other {…}}</c>; <c>#</c> stands for the number in a plural.</summary>
    internal sealed record Choice(string Name, bool IsPlural, ImmutableSortedDictionary<string, ImmutableArray<MessagePart>> Branches) : MessagePart;

    /// <summary>The <c>#</c> of the plural around it.</summary>
    internal sealed record Number : MessagePart;
}
