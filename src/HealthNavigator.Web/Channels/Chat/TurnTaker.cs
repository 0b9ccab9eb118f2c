using HealthNavigator.Core.Dialogs;
using HealthNavigator.Web.Hosting;
using NodaTime;

namespace HealthNavigator.Web.Channels.Chat;

/// <summary>One turn for the channels whose client carries the conversation. It is recomputed when repeated, with the same result.</summary>
internal sealed class TurnTaker(KnowledgeService knowledge, StateToken tokens, TimeProvider time)
{
    /// <summary>
    /// Takes the turn. A token that cannot be read starts a new conversation with this very utterance and says so; an alarm in it is
    /// answered before that.
    /// </summary>
    public (TurnResult Turn, string State) Take(Utterance utterance, string? state)
    {
        var snapshot = knowledge.Host.Current;
        var carried = string.IsNullOrEmpty(state) ? null : tokens.Read(state);
        var turn = Assistant.Turn(carried ?? new Conversation(), utterance, snapshot, Instant.FromDateTimeOffset(time.GetUtcNow()));
        if (carried is null && !string.IsNullOrEmpty(state) && utterance is not Utterance.Begin)
        {
            var said = new Reply { Text = snapshot.Catalogue.Format(turn.Conversation.Language, "talk.expired") };
            turn = turn with { Replies = turn.Replies.Insert(turn.Alarm is null ? 0 : 1, said) };
        }

        return (turn, tokens.Write(turn.Conversation));
    }
}
