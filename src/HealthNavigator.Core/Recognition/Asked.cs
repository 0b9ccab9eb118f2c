using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>What somebody asks about the knowledge itself: "c'est quoi une PASS ?", "quels papiers pour l'AME ?".</summary>
/// <param name="Ways">What is asked, codes of <see cref="AskedCode"/>, in order of appearance.</param>
/// <param name="Topics">About what: <c>kind:&lt;code&gt;</c> and <c>right:&lt;code&gt;</c>, in order of appearance; two of one name (of two countries) both.</param>
/// <param name="Choices">Values of the choices of the waiting question that the words name.</param>
/// <param name="About">Where in the text the topics stand; empty when none is named.</param>
public sealed record Asked(ImmutableArray<string> Ways, ImmutableArray<string> Topics, ImmutableArray<string> Choices, ImmutableArray<TextSpan> About)
{
    public static readonly Asked Nothing = new([], [], [], []);

    public bool Is(string way) => Ways.Contains(way);

    public bool Equals(Asked? other) =>
        other is not null && Ways.SequenceEqual(other.Ways) && Topics.SequenceEqual(other.Topics) && Choices.SequenceEqual(other.Choices) && About.SequenceEqual(other.About);

    public override int GetHashCode() => HashCode.Combine(Ways.Length, Topics.Length, Choices.Length);
}
