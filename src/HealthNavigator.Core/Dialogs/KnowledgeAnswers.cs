using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Core.Dialogs;

/// <summary>Answers what somebody asks about the knowledge itself; then the conversation goes on where it was.</summary>
internal static class KnowledgeAnswers
{
    /// <param name="asked">What is asked.</param>
    /// <param name="heard">What the utterance says of the person.</param>
    /// <param name="spoken">The value before the utterance, in the language of the utterance.</param>
    /// <param name="next">The value with everything the utterance said.</param>
    /// <param name="before">The value before the utterance.</param>
    /// <param name="turn">The turn.</param>
    /// <returns>Null when nothing of the kind is asked.</returns>
    public static TurnResult? Of(Asked asked, Understanding heard, Conversation spoken, Conversation next, Conversation before, TurnContext turn) =>
        KindAnswers.Of(asked, spoken, next, before, turn) ?? RightsAnswers.Of(asked, heard, next, before, turn);
}
