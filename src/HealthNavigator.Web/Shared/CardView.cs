using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Wording;
using NodaTime;

namespace HealthNavigator.Web.Shared;

/// <summary>A card on a page for professionals, with what only they are told.</summary>
/// <param name="Card">What the resident is told.</param>
/// <param name="For">Who is served.</param>
/// <param name="Words">The words of the page.</param>
/// <param name="CanPrint">Whether the reader may leave it out of the printed page.</param>
internal sealed record CardView(MatchCard Card, ServedPeople For, Words Words, bool CanPrint)
{
    /// <summary>The way in words, an estimate; null when no distance can be told.</summary>
    public string? Travel { get; init; }

    /// <summary>Every term of the ranking: why it stands where it stands.</summary>
    public ImmutableArray<string> Ranking { get; init; } = [];

    /// <summary>What the ranking adds up, in whole minutes.</summary>
    public double Cost { get; init; }

    public static CardView Of(Match match, KnowledgeSnapshot knowledge, Words words, Instant at, bool canPrint) =>
        new(knowledge.MatchWording.Card(words.Language, match, at), match.Service.For, words, canPrint)
        {
            Travel = knowledge.MatchWording.Travel(words.Language, match),
            Ranking = knowledge.MatchWording.Ranking(words.Language, match),
            Cost = Math.Round(match.Cost),
        };
}
