using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;

namespace HealthNavigator.Core.Wording;

/// <summary>Puts the reasons of the matcher into words: <c>reason.&lt;code&gt;</c> and its forms <c>-unknown</c> and <c>-no</c>.</summary>
public sealed class ReasonWording(MessageCatalogue catalogue, Taxonomies taxonomies, PlaceWording places)
{
    private const int MostListed = 4;

    /// <summary>Why it suits.</summary>
    public CardLine Yes(string language, MatchReason reason) => Line(language, reason, "");

    /// <summary>What is to confirm.</summary>
    public CardLine Unknown(string language, MatchReason reason) => Line(language, reason, "-unknown");

    /// <summary>Why it does not suit.</summary>
    public CardLine No(string language, MatchReason reason) => Line(language, reason, "-no");

    /// <summary>What would make it suit.</summary>
    public CardLine WouldNeed(string language, MatchReason reason) => Line(language, reason, "-would-need");

    private CardLine Line(string language, MatchReason reason, string form)
    {
        var arguments = reason.Arguments.Select(argument => (argument.Name, (object?)Words(language, argument))).ToArray();
        var key = $"reason.{reason.Code}{form}";
        return new CardLine(reason.Code, catalogue.Format(language, catalogue.Has(language, key) ? key : $"reason.{reason.Code}", arguments));
    }

    private string Words(string language, ReasonArgument argument) => argument.Kind switch
    {
        ReasonArgumentKind.Text => argument.Text?.In(language) ?? "",
        _ => Alternatives(language, [.. argument.Values.Select(value => argument.Kind switch
        {
            ReasonArgumentKind.Need => taxonomies.Needs.Label(value, language),
            ReasonArgumentKind.Coverage => taxonomies.Coverages.Label(value, language),
            ReasonArgumentKind.Audience => taxonomies.Audiences.Label(value, language),
            ReasonArgumentKind.Situation => taxonomies.Situations.Label(value, language),
            ReasonArgumentKind.Zone => places.Name(language, value),
            _ => value,
        })]),
    };

    /// <summary>"a", "a ou b", "a, b ou c"; beyond four, the rest is counted.</summary>
    public string Alternatives(string language, IReadOnlyList<string> words)
    {
        if (words.Count <= 1) return words.Count == 0 ? "" : words[0];
        if (words.Count > MostListed)
            return catalogue.Format(language, "list.more", ("first", string.Join(", ", words.Take(MostListed - 1))), ("count", words.Count - MostListed + 1));
        return catalogue.Format(language, "list.or", ("first", string.Join(", ", words.Take(words.Count - 1))), ("last", words[^1]));
    }
}
