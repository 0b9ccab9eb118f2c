using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>
/// What a host does with an utterance before its turn: the street address in it, if any, is located by the geocoder that the operator chose.
/// Without one, without an address, or without an answer in time, the utterance goes on as it came and the gazetteer places its town. Nothing
/// is kept; only the address leaves, never the sentence.
/// </summary>
/// <param name="geocoder">Null when none is chosen, which is the default.</param>
public sealed class AddressLookup(IGeocoder? geocoder)
{
    /// <summary>Whether addresses leave this machine: people are told so before they write.</summary>
    public bool IsOn => geocoder is not null;

    /// <exception cref="OperationCanceledException">The person has gone.</exception>
    public async Task<Utterance> LocateAsync(Utterance utterance, Conversation conversation, KnowledgeSnapshot knowledge, CancellationToken cancellation = default)
    {
        if (geocoder is null || utterance is not Utterance.Text text) return utterance;
        // Somebody in danger does not wait for a map.
        if (!knowledge.Alarms.Recognize(text.Words).IsEmpty) return utterance;
        if (AddressListening.Sought(text.Words, conversation, knowledge) is not { } address) return utterance;
        return text with { Located = await geocoder.FindAsync(address, cancellation).ConfigureAwait(false) };
    }
}
