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
    public static CardView Of(Match match, KnowledgeSnapshot knowledge, Words words, Instant at, bool canPrint) =>
        new(knowledge.MatchWording.Card(words.Language, match, at), match.Service.For, words, canPrint);
}
