using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Questions;

/// <summary>What is offered as buttons under a question.</summary>
public abstract record ChoiceSet
{
    private ChoiceSet()
    {
    }

    /// <summary>The question is answered in words only.</summary>
    public sealed record InWords : ChoiceSet;

    /// <summary>The person may give the position of the telephone.</summary>
    public sealed record PositionOrWords : ChoiceSet;

    /// <summary>Codes of the taxonomy of the answer, in this order; others in a country that has its own.</summary>
    /// <param name="Of">Everywhere else.</param>
    /// <param name="ByCountry">By ISO 3166-1 alpha-2 code in lower case.</param>
    public sealed record Codes(ImmutableArray<string> Of, ImmutableDictionary<string, ImmutableArray<string>> ByCountry) : ChoiceSet
    {
        /// <summary>Those of a country; null = not known.</summary>
        public ImmutableArray<string> In(string? country) => ByCountry.GetValueOrDefault(country ?? "", Of);
    }

    /// <summary>The codes, places or quarters that matter at that moment; "none of these" when <paramref name="OrNone"/>.</summary>
    public sealed record Relevant(bool OrNone) : ChoiceSet;

    /// <summary>Choices declared one by one; each says the facts it stands for, and its label is a message.</summary>
    public sealed record Declared(ImmutableArray<DeclaredChoice> Choices) : ChoiceSet;
}

/// <param name="Label">Key of the message on the button.</param>
/// <param name="Facts">What choosing it says.</param>
public sealed record DeclaredChoice(string Label, ImmutableArray<Fact> Facts)
{
    /// <summary>The country whose people it is shown to, in lower case; null = everywhere, and where the country is not known.</summary>
    public string? Country { get; init; }

    /// <summary>The choice in words.</summary>
    public ImmutableArray<SpokenName> Said { get; init; } = [];
}
