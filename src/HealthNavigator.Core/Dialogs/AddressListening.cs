using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// Street addresses in what is said. Where they are is looked up outside, before the turn, and comes with the utterance: the turn itself
/// stays pure.
/// </summary>
public static class AddressListening
{
    /// <summary>
    /// What to ask a geocoder about a text: house number, street, postcode and town, and nothing else that was said. Null when it names no
    /// street with a number, or when no single town is known beside it.
    /// </summary>
    public static string? Sought(string words, Conversation conversation, KnowledgeSnapshot knowledge)
    {
        var known = KnownPlace(conversation, knowledge.Gazetteer);
        var context = new PlaceContext { Answering = conversation.Asked == AnswerNames.Place, Known = known, Language = conversation.Language };
        if (knowledge.PlaceResolver.AddressIn(words, context) is not { } address) return null;
        var town = knowledge.PlaceResolver.Resolve(words, context) switch
        {
            PlaceResolution.Found found => found.Place,
            PlaceResolution.None => known,
            _ => null,
        };
        if (town is not { Kind: PlaceKind.Commune or PlaceKind.Arrondissement or PlaceKind.Quarter or PlaceKind.Address }) return null;
        var name = town.Kind == PlaceKind.Quarter ? knowledge.Gazetteer.LabelOf(town, conversation.Language).Parent ?? town.Name : town.Name;
        return string.Join(' ', ((string?[])[address.Street, address.Postcode, name]).Where(part => part is not null));
    }

    /// <summary>What was understood, with the address in place of its town; unchanged when the two do not agree.</summary>
    internal static Understanding With(Understanding heard, GeocodedAddress located, Place? known, Gazetteer gazetteer) => heard.Place switch
    {
        PlaceResolution.Found found when located.In(found.Place, gazetteer) is { } address => heard with { Place = new PlaceResolution.Found(address, found.Span) },
        PlaceResolution.None when known is not null && located.In(Town(known, gazetteer), gazetteer) is { } address => heard with { Place = new PlaceResolution.Found(address, default) },
        _ => heard,
    };

    internal static Place? KnownPlace(Conversation conversation, Gazetteer gazetteer) =>
        conversation.Answers.One(AnswerNames.Place) is { } code ? QueryBuilder.PlaceOf(code, gazetteer) : null;

    // An address after an address is in the same town.
    private static Place Town(Place known, Gazetteer gazetteer) => known.Kind == PlaceKind.Address ? gazetteer.Find(known.Code) ?? known : known;
}
