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
        var alarms = knowledge.Alarms.Recognize(spoken, conversation.Answers.Of(Matching.AnswerNames.Audience));
        var turn = new TurnContext(knowledge, at);
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
        return alarms.IsEmpty ? result : AlarmReplies.Before(result, conversation, alarms, spoken, turn);
    }

    /// <summary>
    /// Only the answer to the alarms of a text, for when a whole turn fails: danger is answered although everything else is down.
    /// </summary>
    /// <returns>Null when the text raises none.</returns>
    public static TurnResult? AlarmOnly(string words, KnowledgeSnapshot knowledge, Instant at)
    {
        if (knowledge.Alarms.Recognize(words) is not [_, ..] alarms) return null;
        var nothing = new TurnResult { Conversation = new Conversation(), Replies = [] };
        return AlarmReplies.Before(nothing, nothing.Conversation, alarms, words, new TurnContext(knowledge, at));
    }

    /// <summary>A new conversation; or, when something was said already, the same one in another language with everything kept.</summary>
    private static TurnResult Begin(Conversation before, Utterance.Begin begin, TurnContext turn)
    {
        var conversation = before with { Language = turn.Supported(begin.Language) ?? before.Language, Shown = 0, AskedBefore = Unasked(before) };
        if (!before.Answers.IsEmpty) return Answering.Respond(conversation, conversation, turn);
        var result = Answering.Respond(conversation, conversation, turn);
        var greeting = new Reply { Text = turn.Say(conversation, "talk.welcome") };
        return result with { Replies = result.Replies.Insert(0, greeting) };
    }

    private static TurnResult Choose(Conversation conversation, string value, TurnContext turn)
    {
        if (CoverageGuide.Press(value, conversation, turn) is { } guided) return guided;
        if (Command(conversation, value, null, turn) is { } done) return done;
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
        if (AsPlace(words, heard, context, turn) is { } named) heard = named;
        if (text.Located is { } located) heard = AddressListening.With(heard, located, known, turn.Knowledge.Gazetteer);
        var spoken = heard.Language is { } language && turn.Supported(language) is { } supported ? conversation with { Language = supported } : conversation;
        var (next, hasHeard) = Listening.Hear(spoken, heard, turn.Knowledge.Questions, turn.Knowledge.Gazetteer);
        if (turn.Knowledge.ServiceNames.In(words) is { IsEmpty: false } services && heard.Command is null)
            (next, hasHeard) = (next with { Answers = next.Answers.Replacing(Matching.AnswerNames.Service, services) }, true);
        if (alarms.Length > 0) return GoOn(next, conversation, alarms, turn);
        var asked = turn.Knowledge.Asked.In(words, context);
        if (KnowledgeAnswers.Of(asked, spoken, next, conversation, turn) is { } told) return told;
        if (asked.Is(AskedCode.CannotTravel)) return WithoutTravel(next, spoken, turn);
        if (CoverageGuide.Listen(heard, asked, next, spoken, turn) is { } guided) return guided;
        if (next.Answers == conversation.Answers && heard.Command is { } command && Command(spoken, command, words, turn) is { } done) return done;
        if (heard.Answer is ShortAnswer.DontKnow or ShortAnswer.Skip && next.Answers == conversation.Answers && turn.Knowledge.Questions.Find(conversation.Asked) is { CanSkip: false })
            return Answering.AllNeeds(spoken, turn);
        if (heard.Answer == ShortAnswer.Yes && conversation.AskedAbout.Length > 1 && next.Answers == conversation.Answers) return Answering.Saying(spoken, "talk.which-one", turn);
        if (!hasHeard) return NotUnderstood(spoken, conversation, turn);
        return Answering.Respond((next with { Shown = 0, NotUnderstood = 0 }).Remembering(conversation), conversation, turn);
    }

    /// <summary>
    /// "non, Pantin", "wrong town, it's Forest", "Haren": a bare name corrects the town although no town was asked. Null unless the rest of the
    /// words say nothing, and a cue of correction or the name alone says that a place is meant.
    /// </summary>
    private static Understanding? AsPlace(string words, Understanding heard, UnderstandingContext context, TurnContext turn)
    {
        if (context.Asked is "place" or "place-choice" || heard.Command is not null || CommandRecognizer.HasFact(heard) || heard.Answer is ShortAnswer.DontKnow or ShortAnswer.Skip) return null;
        var again = turn.Knowledge.Understander.Understand(words, context with { Asked = "place" });
        var length = again.Place switch
        {
            Places.PlaceResolution.Found found => found.Span.Length,
            Places.PlaceResolution.Ambiguous many => many.Span.Length,
            _ => 0,
        };
        // The "non" of "non, Scaherbeek" is no more than a cue of correction, however the town is misspelt.
        var no = heard.Answer == ShortAnswer.No ? heard.Evidence.Where(evidence => evidence.Kind == FactKind.Answer).Sum(evidence => evidence.Span.Length) : 0;
        return length > 0 && (again.Correction || length + no >= words.Trim().Length - 2) ? again : null;
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
        if (!next.Answers.Has(Matching.AnswerNames.Need) && AlarmReplies.NeedOf(alarms) is { } need) next = next with { Answers = next.Answers.With(need) };
        return Answering.Respond((next with { Shown = 0, NotUnderstood = 0 }).Remembering(before), before, turn, lead: "");
    }

    private static TurnResult? Command(Conversation conversation, string command, string? words, TurnContext turn)
    {
        switch (command)
        {
            case Commands.Back:
                if (conversation.Earlier.IsEmpty) return Answering.Saying(conversation, "talk.no-way-back", turn);
                var before = conversation.Earlier[^1] with { Earlier = conversation.Earlier.RemoveAt(conversation.Earlier.Length - 1), Shown = 0, AskedBefore = Unasked(conversation.Earlier[^1]) };
                return Answering.Respond(before, before, turn, lead: turn.Say(before, "talk.back"));
            case Commands.StartAgain:
                var fresh = new Conversation { Language = conversation.Language };
                return Answering.Respond(fresh, fresh, turn, lead: turn.Say(fresh, "talk.start-again"));
            case Commands.Why:
                return Explaining.Why(conversation, turn);
            case Commands.WhyNot:
                return Explaining.WhyNot(conversation, words ?? "", turn);
            case Commands.More when conversation.Shown > 0:
                return Answering.Respond(conversation, conversation, turn);
            case Commands.Farther when conversation.Answers.Has(Matching.AnswerNames.Place):
                // What was shown already is not shown again: the farther ones come after it.
                var farther = conversation with { Reach = Math.Min(conversation.Reach * 2.5, Conversation.FarthestReach) };
                return Answering.Respond(farther.Remembering(conversation), farther, turn);
            case Commands.Skip or Commands.DontKnow when turn.Knowledge.Questions.Find(conversation.Asked) is { } asked:
                var left = Listening.Leave(conversation, asked, command == Commands.DontKnow).Remembering(conversation);
                return Answering.Respond(left, left, turn);
            case Commands.AllNeeds:
                return Answering.AllNeeds(conversation, turn);
            case Commands.ChangeNeed:
                var other = conversation with { Answers = conversation.Answers.Without(Matching.AnswerNames.Need).Without(Matching.AnswerNames.Service), Skipped = conversation.Skipped.Remove(Matching.AnswerNames.Need), Shown = 0 };
                return Answering.Respond(other.Remembering(conversation), other, turn);
            case Commands.Human:
                return Answering.Saying(conversation, "talk.human", turn, turn.HelpLines(conversation, [.. conversation.Answers.Affirmed(Matching.AnswerNames.Need)]));
            case Commands.Goodbye:
                return Answering.Saying(conversation with { Asked = null, AskedAbout = [] }, "talk.goodbye", turn);
            default:
                return turn.Has(conversation, $"talk.{command}") ? Answering.Saying(conversation, $"talk.{command}", turn) : null;
        }
    }

    /// <summary>The question that was waiting may be asked again.</summary>
    private static ImmutableSortedSet<string> Unasked(Conversation conversation) =>
        conversation.Asked is { } asked ? conversation.AskedBefore.Remove(asked) : conversation.AskedBefore;

    /// <summary>First rephrases, then offers the buttons, then a human being: never the same sentence twice.</summary>
    private static TurnResult NotUnderstood(Conversation spoken, Conversation before, TurnContext turn)
    {
        var next = spoken with { NotUnderstood = before.NotUnderstood + 1 };
        return next.NotUnderstood switch
        {
            1 => Answering.Saying(next, "talk.not-understood-1", turn),
            2 => Answering.AllNeeds(next, turn, "talk.not-understood-2"),
            _ => Answering.Saying(next, "talk.not-understood-3", turn, turn.HelpLines(next, [.. next.Answers.Affirmed(Matching.AnswerNames.Need)])),
        };
    }
}
