using System.Collections.Immutable;
using HealthNavigator.Core.Matching;

namespace HealthNavigator.Core.Dialogs;

/// <summary>"quelqu'un peut venir chez moi ?": what comes to people is explained; of the others it is not known, and a telephone tells.</summary>
internal static class AtHome
{
    private const int Most = 2;

    public static TurnResult Respond(Conversation conversation, TurnContext turn)
    {
        var calls = new LineOffer(conversation, turn).WithoutTravel();
        var asks = conversation.Answers.Has(AnswerNames.Need) && conversation.Answers.Has(AnswerNames.Place);
        var coming = asks ? Searching.Of(conversation, turn).Found.Explained.Take(Most).Select(match => Explaining.NotADoor(conversation, match, turn)).ToImmutableArray() : [];
        var key = coming.IsEmpty ? "find.home-unknown" : "find.home-known";
        var said = calls with { Text = Answering.Join([turn.Say(conversation, key), .. coming.Select(reply => reply.Text), calls.Text]) };
        return Answering.Saying(conversation with { NotUnderstood = 0 }, said, turn);
    }
}
