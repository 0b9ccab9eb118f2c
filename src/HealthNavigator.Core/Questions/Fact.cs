using System.Collections.Immutable;
using HealthNavigator.Core.Matching;

namespace HealthNavigator.Core.Questions;

/// <summary>
/// One thing a person says by choosing a button, written <c>need:dental</c>, <c>not-audience:women</c>, <c>place:93001</c>, <c>age:19</c>.
/// </summary>
public sealed record Fact(string Name, string Code, bool IsNot = false)
{
    /// <summary>Answer name for zones the person said not to live in.</summary>
    public const string Zone = "zone";

    /// <summary>Name of a fact that only the place says: <c>country:fr</c>. It is no answer of its own.</summary>
    public const string Country = "country";

    /// <summary>What the answers of the guide to the coverage begin with: <c>coverage-card:vitale</c>.</summary>
    private const string Guided = "coverage-";

    private static readonly ImmutableHashSet<string> Names =
        [AnswerNames.Need, AnswerNames.Place, AnswerNames.Coverage, AnswerNames.Age, AnswerNames.Audience, AnswerNames.Situation, AnswerNames.When, Zone, Country];

    /// <summary>Whether it answers a question of the guide to the coverage.</summary>
    public bool IsGuided => IsGuidedName(Name);

    public static bool IsGuidedName(string name) => name.StartsWith(Guided, StringComparison.Ordinal);

    /// <summary>Null when the text is not of that shape or names no kind of answer.</summary>
    public static Fact? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon == text.Length - 1) return null;
        var (name, code) = (text[..colon], text[(colon + 1)..]);
        var isNot = name.StartsWith("not-", StringComparison.Ordinal);
        if (isNot) name = name[4..];
        return Names.Contains(name) || IsGuidedName(name) ? new Fact(name, code, isNot) : null;
    }

    /// <summary>Facts joined with <c>+</c>; null when one of them is not a fact.</summary>
    public static ImmutableArray<Fact>? ParseAll(string text)
    {
        var facts = text.Split('+').Select(Parse).ToArray();
        return Array.Exists(facts, fact => fact is null) ? null : [.. facts.OfType<Fact>()];
    }

    public static string Join(IEnumerable<Fact> facts) => string.Join('+', facts);

    public override string ToString() => $"{(IsNot ? "not-" : "")}{Name}:{Code}";
}
