using HealthNavigator.Adapters.Geocoding;
using HealthNavigator.Adapters.TravelTimes;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Web.Hosting;
using NodaTime;

namespace HealthNavigator.Web.Channels.Chat;

/// <summary>One turn for the channels whose client carries the conversation. It is recomputed when repeated, with the same result.</summary>
internal sealed partial class TurnTaker(
    KnowledgeService knowledge, StateToken tokens, AddressLookup addresses, TravelLookup ways, TimeProvider time, ILogger<TurnTaker> logger)
{
    /// <summary>
    /// Takes the turn. A token that cannot be read starts a new conversation with this very utterance and says so; an alarm in it is
    /// answered before that.
    /// </summary>
    public async Task<(TurnResult Turn, string? State)> TakeAsync(Utterance utterance, string? state, CancellationToken cancellation)
    {
        var snapshot = knowledge.Host.Current;
        var at = Instant.FromDateTimeOffset(time.GetUtcNow());
        try
        {
            var carried = string.IsNullOrEmpty(state) ? null : tokens.Read(state);
            var located = await addresses.LocateAsync(utterance, carried ?? new Conversation(), snapshot, cancellation);
            var timed = await ways.TimeAsync(located, carried ?? new Conversation(), snapshot, at, cancellation);
            var turn = Assistant.Turn(carried ?? new Conversation(), timed, snapshot, at);
            if (carried is null && !string.IsNullOrEmpty(state) && utterance is not Utterance.Begin)
            {
                var said = new Reply { Text = snapshot.Catalogue.Format(turn.Conversation.Language, "talk.expired") };
                turn = turn with { Replies = turn.Replies.Insert(turn.Alarm is null ? 0 : 1, said) };
            }

            return (turn, tokens.Write(turn.Conversation));
        }
        catch (Exception problem) when (utterance is Utterance.Text { Words: var words } && Assistant.AlarmOnly(words, snapshot, at) is not null)
        {
            // Whatever else is broken, somebody in danger gets the lines. Nothing of what was said is logged.
            Log.TurnFailed(logger, problem.GetType().Name);
            return (Assistant.AlarmOnly(words, snapshot, at)!, null);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A turn failed with {Problem}; its alarm was answered alone")]
        public static partial void TurnFailed(ILogger logger, string problem);
    }
}
