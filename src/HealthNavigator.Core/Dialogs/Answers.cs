using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// What the person said, by name of answer. A code with <c>!</c> before it was denied. Setting an answer of one value replaces it; a list
/// grows.
/// </summary>
public sealed record Answers
{
    /// <summary>Name of the answer that keeps a question on rights while the place, and so the country, is not known.</summary>
    public const string RightsAsked = "rights-asked";

    /// <summary>The coverage of somebody who does not know it.</summary>
    public const string NotKnown = "unknown";

    /// <summary>Name of the answer that holds what the guide to the coverage found: a guess, which decides nothing.</summary>
    public const string ProbableCoverage = "coverage-probable";

    private const string Denied = "!";

    /// <summary>Of one kind. More is not said in a conversation but sent by a program, and the token has to stay small: the oldest go.</summary>
    private const int MostValues = 30;

    public static readonly Answers None = new() { Values = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal) };

    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Values { get; init; }

    public bool IsEmpty => Values.IsEmpty;

    public ImmutableArray<string> Of(string name) => Values.GetValueOrDefault(name, []);

    public string? One(string name) => Of(name) is [var value, ..] ? value : null;

    public bool Has(string name) => Of(name).Length > 0;

    public IEnumerable<string> Affirmed(string name) => Of(name).Where(code => !code.StartsWith(Denied, StringComparison.Ordinal));

    public IEnumerable<string> DeniedOf(string name) =>
        Of(name).Where(code => code.StartsWith(Denied, StringComparison.Ordinal)).Select(code => code[1..]);

    public int? Age => int.TryParse(One(AnswerNames.Age), NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null;

    public bool Holds(Fact fact) => Of(fact.Name).Contains(fact.IsNot ? Denied + fact.Code : fact.Code);

    public Answers With(Fact fact)
    {
        var (said, opposite) = fact.IsNot ? (Denied + fact.Code, fact.Code) : (fact.Code, Denied + fact.Code);
        if (fact.Name is AnswerNames.Place or AnswerNames.Coverage or AnswerNames.Age || fact.IsGuided)
            return fact.IsNot ? Without(fact.Name, fact.Code) : this with { Values = Values.SetItem(fact.Name, [fact.Code]) };
        var values = Of(fact.Name).Remove(opposite);
        if (!values.Contains(said)) values = values.Add(said);
        return this with { Values = Values.SetItem(fact.Name, values.Length > MostValues ? values[^MostValues..] : values) };
    }

    public Answers Without(string name) => this with { Values = Values.Remove(name) };

    public Answers Without(string name, string code)
    {
        var left = Of(name).Remove(code);
        return left.IsEmpty ? Without(name) : this with { Values = Values.SetItem(name, left) };
    }

    /// <summary>Replaces a list, as a correction does.</summary>
    public Answers Replacing(string name, IEnumerable<string> codes) => this with { Values = Values.SetItem(name, [.. codes]) };

    public bool Equals(Answers? other) => other is not null && Values.Count == other.Values.Count
        && Values.All(pair => other.Values.TryGetValue(pair.Key, out var values) && values.SequenceEqual(pair.Value));

    public override int GetHashCode() => Values.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value.Length));
}
