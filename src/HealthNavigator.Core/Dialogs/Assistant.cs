using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Core.Safety;
using HealthNavigator.Core.Text;
using NodaTime;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// The conversation as one pure function: the same value, utterance, knowledge and instant always give the same result. No clock, store,
/// channel or randomness inside.
/// </summary>
public static class Assistant
{
    /// <summary>Does one turn. Alarms are read first, from the raw text, and answered before anything else; then the help goes on.</summary>
    /// <param name="conversation">The value of the turn before; a new one for a new conversation.</param>
    /// <param name="utterance">What came in.</param>
    /// <param name="knowledge">What is known at this moment.</param>
    /// <param name="at">When the turn happens.</param>
    public static TurnResult Turn(Conversation conversation, Utterance utterance, KnowledgeSnapshot knowledge, Instant at)
    {
        var spoken = utterance is Utterance.Text { Words: var words } ? words : "";
        var alarms = knowledge.AlarmsIn(spoken, conversation.Answers.Of(Matching.AnswerNames.Audience));
        var turn = new TurnContext(knowledge, at) { Walks = utterance.Walks };
        var result = utterance switch
        {
            Utterance.Begin begin => Begin(conversation, begin, turn),
            Utterance.Choice choice => Choose(conversation, choice.Value, turn),
            Utterance.Near near => Answering.Respond(
                Listening.Choose(conversation, [new Fact(Matching.AnswerNames.Place, PositionCode.Of(near.Point, near.AccuracyKm))]).Remembering(conversation)
                    with { Shown = 0 },
                conversation,
                turn),
            Utterance.Text text => Listen(conversation, text, alarms, turn),
            _ => throw new InvalidOperationException($"No turn for {utterance.GetType().Name}."),
        };
        result = RightsAnswers.Awaited(result, turn);
        if (spoken.Length > Understander.LongestText) result = result with { Replies = result.Replies.Insert(0, new Reply { Text = turn.Say(result.Conversation, "talk.too-long") }) };
        return alarms.IsEmpty ? AlarmReplies.After(result, turn) : AlarmReplies.Before(result, conversation, alarms, spoken, turn);
    }

    /// <summary>
    /// Only the answer to the alarms of a text, for when a whole turn fails: danger is answered although everything else is down.
    /// </summary>
    /// <returns>Null when the text raises none.</returns>
    public static TurnResult? AlarmOnly(string words, KnowledgeSnapshot knowledge, Instant at)
    {
        // Not AlarmsIn: it also asks the understander, which may be what failed.
        if (knowledge.Alarms.Recognize(words) is not [_, ..] alarms) return null;
        var nothing = new TurnResult { Conversation = new Conversation(), Replies = [] };
        return AlarmReplies.Before(nothing, nothing.Conversation, alarms, words, new TurnContext(knowledge, at));
    }

    /// <summary>A new conversation; or, when something was said already, the same one in another language with everything kept.</summary>
    private static TurnResult Begin(Conversation before, Utterance.Begin begin, TurnContext turn)
    {
        var conversation = before with { Language = turn.Supported(begin.Language) ?? before.Language, Shown = 0, AskedBefore = Wishes.Unasked(before), Asked = null };
        if (!before.Answers.IsEmpty) return Answering.Respond(conversation, conversation, turn);
        var result = Answering.Respond(conversation, conversation, turn);
        var greeting = new Reply { Text = turn.Say(conversation, "talk.welcome") };
        return result with { Replies = result.Replies.Insert(0, greeting) };
    }

    private static TurnResult Choose(Conversation conversation, string value, TurnContext turn)
    {
        if (CoverageGuide.Press(value, conversation, turn) is { } guided) return guided;
        if (Wishes.Do(conversation, value, null, turn) is { } done) return done;
        if (RightsAnswers.Pressed(conversation, value, turn) is { } told) return told;
        if (Fact.ParseAll(value) is { } facts && facts.All(fact => turn.Knows(fact)))
            return Answering.Respond((Listening.Choose(conversation, facts) with { Shown = 0 }).Remembering(conversation), conversation, turn);
        return Answering.Saying(conversation, "talk.unknown-choice", turn);
    }

    private static TurnResult Listen(Conversation conversation, Utterance.Text text, ImmutableArray<Alarm> alarms, TurnContext turn)
    {
        var words = text.Words;
        if (FoldedText.Of(words.Length > 200 ? words[..200] : words).Tokens.IsEmpty && alarms.IsEmpty)
            return Answering.Saying(conversation, "talk.nothing-said", turn);
        var known = AddressListening.KnownPlace(conversation, turn.Knowledge.Gazetteer);
        var context = new UnderstandingContext
        {
            Asked = conversation.Asked,
            Language = conversation.Language,
            KnownPlace = known,
            PlaceCandidates = [.. conversation.Answers.Of(Listening.PlaceCandidates).Select(turn.Knowledge.Gazetteer.Find).OfType<Places.Place>()],
        };
        var heard = turn.Knowledge.Understander.Understand(words, context);
        // "non, Bobigny" in answer to "which Saint-Denis?" chooses none of them.
        if (heard.Correction && context.PlaceCandidates.Length > 0) heard = turn.Knowledge.Understander.Understand(words, context with { PlaceCandidates = [] });
        if (Repairing.AsPlace(words, heard, context, turn) is { } named) heard = named;
        if (text.Located is { } located) heard = AddressListening.With(heard, located, known, turn.Knowledge.Gazetteer);
        var spoken = heard.Language is { } language && turn.Supported(language) is { } supported ? conversation with { Language = supported } : conversation;
        var isForOther = heard.Command == Commands.ForOther;
        var lead = isForOther ? ForOther(ref spoken, turn) : null;
        if (isForOther) heard = heard with { Command = null };
        var (next, hasHeard) = Listening.Hear(spoken, heard, turn.Knowledge.Questions, turn.Knowledge.Gazetteer);
        // A time alone asks for nothing: "bye now", "à demain".
        if (next.Answers.Has(Matching.AnswerNames.Need) || next.Answers.Has(Matching.AnswerNames.Place)) next = next with { Answers = WhenWanted.Heard(next.Answers, heard.When, turn.Today) };
        if (turn.Knowledge.ServiceNames.In(words) is { IsEmpty: false } services && heard.Command is null)
            (next, hasHeard) = (next with { Answers = next.Answers.Replacing(Matching.AnswerNames.Service, services) }, true);
        if (alarms.Length > 0) return GoOn(next, conversation, alarms, turn);
        var asked = turn.Knowledge.Asked.In(words, context);
        if (KnowledgeAnswers.Of(asked, heard, spoken, next, conversation, turn) is { } told) return told;
        if (asked.Is(AskedCode.CannotTravel)) return WithoutTravel(next, spoken, turn);
        if (CoverageGuide.Listen(heard, asked, next, spoken, turn) is { } guided) return guided;
        if (next.Answers == conversation.Answers && heard.Command is { } command && Wishes.Do(spoken, command, heard.CommandSubject ?? words, turn) is { } done) return done;
        if (heard.Answer is ShortAnswer.DontKnow or ShortAnswer.Skip && next.Answers == conversation.Answers && turn.Knowledge.Questions.Find(conversation.Asked) is { CanSkip: false })
            return Answering.AllNeeds(spoken, turn);
        if (heard.Answer == ShortAnswer.Yes && conversation.AskedAbout.Length > 1 && next.Answers == conversation.Answers) return Answering.Saying(spoken, "talk.which-one", turn);
        if (spoken.Language != conversation.Language && next.Answers == conversation.Answers && turn.Knowledge.Questions.Find(conversation.Asked) is { } waiting)
            return Asking.Ask(next with { Asked = null }, waiting, conversation.AskedAbout, turn, null);
        // Nothing was known of the speaker: what is on the screen holds for the other person too.
        if (isForOther && Repairing.IsAnswered(conversation, next)) return Answering.Saying(next, "find.for-other-same", turn);
        if (!hasHeard) return Repairing.NotUnderstood(spoken, conversation, turn);
        if (Repairing.IsAnswered(conversation, next)) return Repairing.NothingNew(next, heard, turn);
        next = (next with { Shown = 0, NotUnderstood = 0 }).Remembering(conversation);
        var result = Answering.Respond(next, conversation, turn, lead is null ? null : Answering.Join(lead, Heard.Summary(next, spoken, turn)));
        // "les médecins vont me dénoncer ?" names a doctor, and is answered first.
        return heard.Command == Commands.WillYouCall ? result with { Replies = result.Replies.Insert(0, Wishes.WillYouCall(next, turn)) } : result;
    }

    /// <summary>
    /// "c'est pour ma mère": need, town and time stay; age, cover and the rest were the speaker's. Said only when something is forgotten.
    /// </summary>
    private static string? ForOther(ref Conversation spoken, TurnContext turn)
    {
        var answers = spoken.Answers.Without(Matching.AnswerNames.Age).Without(Matching.AnswerNames.Coverage).Without(Matching.AnswerNames.Audience);
        if (!answers.Affirmed(Matching.AnswerNames.Situation).Contains(QueryBuilder.Professional)) answers = answers.Without(Matching.AnswerNames.Situation);
        var isForgotten = answers != spoken.Answers;
        spoken = spoken with { Answers = answers, Skipped = [], AskedBefore = [] };
        return isForgotten ? turn.Say(spoken, "find.for-other") : null;
    }

    /// <summary>Lines to call for whoever cannot come; what else the text said goes its way.</summary>
    private static TurnResult WithoutTravel(Conversation next, Conversation before, TurnContext turn)
    {
        var lines = new LineOffer(next, turn).WithoutTravel();
        if (next.Answers == before.Answers) return Answering.Saying(next with { NotUnderstood = 0 }, lines, turn);
        var result = Answering.Respond((next with { Shown = 0, NotUnderstood = 0 }).Remembering(before), before, turn);
        return result with { Replies = result.Replies.Insert(0, lines) };
    }

    /// <summary>After an alarm the help goes on, with the need the danger calls for when none was named.</summary>
    private static TurnResult GoOn(Conversation next, Conversation before, ImmutableArray<Alarm> alarms, TurnContext turn)
    {
        if (!next.Answers.Has(Matching.AnswerNames.Need) && AlarmNeeds.Of(alarms) is { } need) next = next with { Answers = next.Answers.With(new Fact(Matching.AnswerNames.Need, need)) };
        // What is on the screen already is not printed again below the lines to call.
        if (Repairing.IsAnswered(before, next)) return Answering.Saying(next, "find.still-here", turn);
        return Answering.Respond((next with { Shown = 0, NotUnderstood = 0 }).Remembering(before), before, turn, lead: "");
    }
}
