using System.Collections.Immutable;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;

namespace HealthNavigator.Core.Dialogs;

/// <summary>Does what somebody wishes about the conversation itself, tapped or said.</summary>
internal static class Wishes
{
    private const int MostDays = 4;

    /// <param name="conversation">The value before.</param>
    /// <param name="wish">One of <see cref="Commands"/>, or the name of a sentence <c>talk.…</c>.</param>
    /// <param name="subject">What it is about, as written; null when it was tapped.</param>
    /// <param name="turn">The turn.</param>
    /// <returns>Null when it is no such wish, or means nothing at this moment.</returns>
    public static TurnResult? Do(Conversation conversation, string wish, string? subject, TurnContext turn)
    {
        switch (wish)
        {
            case Commands.Back:
                var earlier = Different(conversation);
                if (earlier.IsEmpty) return Answering.Saying(conversation, "talk.no-way-back", turn);
                var before = earlier[^1] with { Earlier = earlier.RemoveAt(earlier.Length - 1), Shown = 0, AskedBefore = Unasked(earlier[^1]) };
                return Answering.Respond(before with { Asked = null }, before, turn, lead: turn.Say(before, "talk.back"));
            case Commands.StartAgain:
                var fresh = new Conversation { Language = conversation.Language };
                return Answering.Respond(fresh, fresh, turn, lead: turn.Say(fresh, "talk.start-again"));
            case Commands.Why:
                return Explaining.Why(conversation, turn);
            case Commands.WhyNot:
                return Explaining.WhyNot(conversation, subject ?? "", turn);
            case Commands.More when conversation.Shown > 0:
                return Answering.Respond(conversation, conversation, turn);
            case Commands.Farther when conversation.Answers.Has(AnswerNames.Place):
                if (Searching.Farther(conversation, turn) is not { } farther) return Answering.Saying(conversation with { Reach = Conversation.FarthestReach }, "find.no-farther", turn);
                return Answering.Respond(farther.Remembering(conversation), farther, turn);
            case Commands.Skip or Commands.DontKnow when turn.Knowledge.Questions.Find(conversation.Asked) is { } asked:
                var left = Listening.Leave(conversation, asked, wish == Commands.DontKnow).Remembering(conversation);
                return Answering.Respond(left, left, turn);
            case Commands.Skip when !conversation.Answers.IsEmpty:
                return Answering.Saying(conversation, "repair.all-right", turn);
            case Commands.AllNeeds:
                return Answering.AllNeeds(conversation, turn);
            case Commands.ChangeNeed:
                var other = Forget(conversation, AnswerNames.Need, AnswerNames.Service);
                return Answering.Respond(other.Remembering(conversation), other, turn);
            case Commands.AnotherDay:
                return AnotherDay(conversation, turn);
            case Commands.AnyTime when conversation.Answers.Has(AnswerNames.When):
                var anyTime = Forget(conversation, AnswerNames.When);
                return Answering.Respond(anyTime.Remembering(conversation), anyTime, turn);
            case Commands.Phone or Commands.Video or Commands.Nearest or Commands.Soonest:
                var name = wish is Commands.Phone or Commands.Video ? AnswerNames.Channel : AnswerNames.Order;
                var called = conversation with { Answers = conversation.Answers.Replacing(name, [wish]), Shown = 0 };
                return Answering.Respond(called.Remembering(conversation), called, turn);
            case Commands.Nearer when conversation.Shown > 0:
                return Nearer(conversation, turn);
            case Commands.ComeToMe:
                return AtHome.Respond(conversation, turn);
            case Commands.NeverMind:
                return Answering.Saying(conversation with { Asked = null, AskedAbout = [], NotUnderstood = 0 }, "repair.all-right", turn);
            case Commands.ChangeMind:
                return Answering.Saying(conversation with { NotUnderstood = 0 }, new Reply { Text = turn.Say(conversation, "repair.change-what"), Suggestions = Changeable(conversation, turn) }, turn);
            case Commands.ChangeAudience when conversation.Answers.Has(AnswerNames.Audience) || conversation.Answers.Has(AnswerNames.Situation):
                var unsaid = Forget(conversation, AnswerNames.Audience, AnswerNames.Situation);
                return Answering.Respond(unsaid.Remembering(conversation), unsaid, turn, lead: turn.Say(unsaid, "repair.change"));
            case Commands.WhenOpen or Commands.WhereIsIt when conversation.Shown > 0:
                return Explaining.About(conversation, wish, turn);
            case Commands.Human:
                return Answering.Saying(conversation, "talk.human", turn, turn.HelpLines(conversation, [.. conversation.Answers.Affirmed(AnswerNames.Need)]));
            case Commands.WillYouCall:
                return Answering.Saying(conversation, WillYouCall(conversation, turn), turn);
            case Commands.Goodbye:
                return Answering.Saying(conversation with { Asked = null, AskedAbout = [] }, "talk.goodbye", turn);
            default:
                return Corrected(conversation, wish, turn)
                    ?? (turn.Has(conversation, $"talk.{wish}") ? Answering.Saying(conversation, $"talk.{wish}", turn) : null);
        }
    }

    /// <summary>The nearest first, when that is another door than the one on the screen; else nothing is nearer, and a telephone may do.</summary>
    private static TurnResult Nearer(Conversation conversation, TurnContext turn)
    {
        var near = conversation with { Answers = conversation.Answers.Replacing(AnswerNames.Order, [Commands.Nearest]), Shown = 0 };
        var (shown, nearest) = (Searching.Of(conversation, turn).Found.Offered, Searching.Of(near, turn).Found.Offered);
        if (shown is [var first, ..] && nearest is [var other, ..] && (first.Service != other.Service || first.Permanence != other.Permanence))
            return Answering.Respond(near.Remembering(conversation), near, turn);
        var calls = new LineOffer(conversation, turn).WithoutTravel();
        return Answering.Saying(conversation with { NotUnderstood = 0 }, calls with { Text = Answering.Join(turn.Say(conversation, "find.no-nearer"), calls.Text) }, turn);
    }

    /// <summary>A button for each thing that was said, to say it anew.</summary>
    private static ImmutableArray<Suggestion> Changeable(Conversation conversation, TurnContext turn) =>
    [
        .. ((string[])[AnswerNames.Place, AnswerNames.Age, AnswerNames.Coverage, AnswerNames.Audience])
            .Where(conversation.Answers.Has).Select(name => turn.Button(conversation, Commands.Change + name)),
        .. conversation.Shown > 0 ? [turn.Button(conversation, Commands.AnotherDay)] : ImmutableArray<Suggestion>.Empty,
    ];

    /// <summary>What is known of us, what is not known of the services, and who can be asked about one's rights.</summary>
    public static Reply WillYouCall(Conversation conversation, TurnContext turn)
    {
        var lines = turn.HelpLines(conversation, ["health-rights"]);
        return new Reply { Text = Answering.Join(turn.Say(conversation, "talk.will-you-call"), turn.InWords(conversation, lines)), Lines = lines };
    }

    /// <summary>The earlier values up to the last that differs in what is on the screen: going back shows something else each time.</summary>
    private static ImmutableArray<Conversation> Different(Conversation conversation)
    {
        var earlier = conversation.Earlier;
        while (earlier is [.., var last] && conversation.Asked is null && last.Answers == conversation.Answers && last.Reach.Equals(conversation.Reach) && last.Skipped.SetEquals(conversation.Skipped))
            earlier = earlier.RemoveAt(earlier.Length - 1);
        return earlier;
    }

    /// <summary>The question that was waiting may be asked again.</summary>
    public static ImmutableSortedSet<string> Unasked(Conversation conversation) =>
        conversation.Asked is { } asked ? conversation.AskedBefore.Remove(asked) : conversation.AskedBefore;

    /// <summary>"je me suis trompé de ville": the answer that <c>change-…</c> names is forgotten, and its question asked again.</summary>
    private static TurnResult? Corrected(Conversation conversation, string wish, TurnContext turn)
    {
        if (!wish.StartsWith(Commands.Change, StringComparison.Ordinal)) return null;
        var name = wish[Commands.Change.Length..];
        if (turn.Knowledge.Questions.Questions.FirstOrDefault(question => question.Fills == name && question.Moment is QuestionMoment.Always or QuestionMoment.Undecided) is not { } asked) return null;
        var next = Forget(conversation, name).Remembering(conversation);
        return Asking.Ask(next, asked, asked.About, turn, turn.Say(next, "repair.change"));
    }

    /// <summary>Offers the next days on which somebody receives; says so when no other is known.</summary>
    private static TurnResult AnotherDay(Conversation conversation, TurnContext turn)
    {
        var wanted = turn.Knowledge.Questions.Questions.FirstOrDefault(question => question.Fills == AnswerNames.When);
        var days = Receiving.OtherDays(Searching.Of(conversation with { Answers = conversation.Answers.Without(AnswerNames.When) }, turn).Found.Offered, turn, MostDays);
        return wanted is null || days.IsEmpty
            ? Answering.Saying(conversation, "find.no-other-day", turn)
            : Asking.Ask(conversation.Remembering(conversation), wanted, days, turn, null);
    }

    private static Conversation Forget(Conversation conversation, params ReadOnlySpan<string> names)
    {
        var answers = conversation.Answers;
        foreach (var name in names) answers = answers.Without(name);
        return conversation with
        {
            Answers = answers, Shown = 0, Skipped = conversation.Skipped.Remove(names[0]), AskedBefore = conversation.AskedBefore.Remove(names[0]), Asked = null, AskedAbout = [],
        };
    }
}
