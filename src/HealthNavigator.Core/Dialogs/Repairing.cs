using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Core.Dialogs;

/// <summary>What is done when a message was not understood, was understood already, or means a town although no town was asked.</summary>
internal static class Repairing
{
    /// <summary>First asks for other words, then offers buttons, then a human being: never the same sentence twice.</summary>
    public static TurnResult NotUnderstood(Conversation spoken, Conversation before, TurnContext turn)
    {
        var next = spoken with { NotUnderstood = before.NotUnderstood + 1 };
        switch (next.NotUnderstood)
        {
            case 1:
                return Answering.Saying(next, "talk.not-understood-1", turn);
            // A question that waits has buttons of its own: those are offered, not the needs.
            case 2 when turn.Knowledge.Questions.Find(next.Asked) is { Fills: not AnswerNames.Need } asked:
                return Asking.Ask(next, asked, next.AskedAbout, turn, null, key: "repair.tap");
            case 2:
                return Answering.AllNeeds(next, turn, "talk.not-understood-2");
            default:
                var lines = turn.HelpLines(next, [.. next.Answers.Affirmed(AnswerNames.Need)]);
                var text = next.NotUnderstood == 3 ? turn.Say(next, "talk.not-understood-3") : turn.Say(next, "repair.still-not", ("count", next.NotUnderstood));
                return new TurnResult
                {
                    Conversation = next,
                    Replies = [new Reply { Text = Answering.Join(text, turn.InWords(next, lines)), Lines = lines, Suggestions = Answering.Onward(next, turn) }],
                };
        }
    }

    /// <summary>
    /// "non, Pantin", "wrong town, it's Forest", "Haren": a bare name corrects the town although no town was asked. Null unless the rest of the
    /// words say nothing, and a cue of correction or the name alone says that a place is meant.
    /// </summary>
    public static Understanding? AsPlace(string words, Understanding heard, UnderstandingContext context, TurnContext turn)
    {
        if (context.Asked is AnswerNames.Place or "place-choice" || heard.Command is not null || CommandRecognizer.HasFact(heard)
            || heard.Answer is ShortAnswer.DontKnow or ShortAnswer.Skip) return null;
        var again = turn.Knowledge.Understander.Understand(words, context with { Asked = AnswerNames.Place });
        var length = again.Place switch
        {
            PlaceResolution.Found found => found.Span.Length,
            PlaceResolution.Ambiguous many => many.Span.Length,
            _ => 0,
        };
        // The "non" of "non, Scaherbeek" is no more than a cue of correction, however the town is misspelt.
        var no = heard.Answer == ShortAnswer.No ? heard.Evidence.Where(evidence => evidence.Kind == FactKind.Answer).Sum(evidence => evidence.Span.Length) : 0;
        return length > 0 && (again.Correction || length + no >= words.Trim().Length - 2) ? again : null;
    }

    /// <summary>Nothing that was not known already, with the answer on the screen: it is not printed again.</summary>
    public static TurnResult NothingNew(Conversation conversation, Understanding heard, TurnContext turn) =>
        Answering.Saying(conversation, heard.Answer == ShortAnswer.None ? "repair.nothing-new" : "repair.all-right", turn);

    /// <summary>Whether an answer was given that still holds: nothing is asked, and nothing changed.</summary>
    public static bool IsAnswered(Conversation before, Conversation next) =>
        before.Asked is null && !before.Answers.IsEmpty && next.Answers == before.Answers && next.Language == before.Language && before.NotUnderstood == 0;
}
