using HealthNavigator.Adapters.Protocol;
using HealthNavigator.Core.Dialogs;

namespace HealthNavigator.Tests.Dialogs;

internal static class TurnText
{
    /// <summary>Everything a turn gives, as one text: what is sent, and the value that is carried.</summary>
    public static string Of(TurnResult turn) =>
        $"{ChatJson.Answer(turn).ToJsonString(ChatJson.Readable)}\n{Convert.ToBase64String(ConversationCodec.Encode(turn.Conversation))}";
}
