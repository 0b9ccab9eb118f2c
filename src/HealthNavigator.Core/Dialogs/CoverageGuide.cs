using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// "Which coverage do I have?": a few short questions, each of which may be left, that end in a probable coverage to confirm or in
/// "not known", and then in what the person came for. It has no step counter: the open question says that it is on.
/// </summary>
internal static class CoverageGuide
{
    /// <summary>What a text says to the guide; null when the guide is neither on nor asked for.</summary>
    /// <param name="heard">What was recognised in the text.</param>
    /// <param name="asked">What the text asks about the knowledge, and the choices it names.</param>
    /// <param name="next">The value with everything the text said.</param>
    /// <param name="before">The value before it.</param>
    /// <param name="turn">The turn.</param>
    public static TurnResult? Listen(Understanding heard, Asked asked, Conversation next, Conversation before, TurnContext turn)
    {
        if (asked.Is(AskedCode.WhichCoverage)) return Start(next, before, turn);
        if (before.Asked == AnswerNames.Coverage && heard.Answer == ShortAnswer.DontKnow) return Start(next, before, turn);
        if (turn.Knowledge.Questions.Find(before.Asked) is not { Moment: QuestionMoment.Guided } open) return null;
        // "la carte AME" names a card here and no wish: only the choice counts.
        if (asked.Choices is [var choice, ..] && Fact.ParseAll(choice) is { } facts) return GoOn(Listening.Choose(before, facts), before, turn);
        // Who names a coverage needs no guess of it.
        if (next.Answers.One(AnswerNames.Coverage) is { } said and not Answers.NotKnown && said != before.Answers.One(AnswerNames.Coverage))
            return Answering.Respond((Without(next, turn) with { Shown = 0 }).Remembering(before), before, turn);
        return heard.Answer is ShortAnswer.DontKnow or ShortAnswer.Skip && next.Skipped.Contains(open.Id) ? GoOn(next, before, turn) : null;
    }

    /// <summary>What a button says to the guide; null when it says nothing to it.</summary>
    public static TurnResult? Press(string value, Conversation before, TurnContext turn)
    {
        var isLeft = value is Commands.Skip or Commands.DontKnow;
        if (before.Asked == AnswerNames.Coverage && (value == Commands.DontKnow || value == new Fact(AnswerNames.Coverage, Answers.NotKnown).ToString()))
            return Start(before, before, turn);
        if (turn.Knowledge.Questions.Find(before.Asked) is { Moment: QuestionMoment.Guided } open && isLeft) return GoOn(Listening.Leave(before, open, false), before, turn);
        return Fact.Parse(value) is { IsGuided: true } fact && turn.Knows(fact) ? GoOn(Listening.Choose(before, [fact]), before, turn) : null;
    }

    private static TurnResult Start(Conversation next, Conversation before, TurnContext turn)
    {
        var fresh = Without(next, turn);
        var unknown = fresh.Answers.With(new Fact(AnswerNames.Coverage, Answers.NotKnown));
        return GoOn(fresh with { Answers = unknown }, before, turn, turn.Say(next, "coverage.start"));
    }

    /// <summary>The next question that still matters, or the end as soon as a rule holds.</summary>
    private static TurnResult GoOn(Conversation conversation, Conversation before, TurnContext turn, string? lead = null)
    {
        conversation = conversation with { NotUnderstood = 0 };
        var country = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At).Place?.Country;
        var probable = turn.Knowledge.GuidedCoverage.Of(fact => fact.Name == Fact.Country ? fact.Code == country : conversation.Answers.Holds(fact));
        var left = turn.Knowledge.Questions.Questions.FirstOrDefault(question => question.Moment == QuestionMoment.Guided
            && !conversation.Answers.Has(question.Fills) && !conversation.Skipped.Contains(question.Id)
            && question.If.All(conversation.Answers.Holds) && !question.Unless.Any(conversation.Answers.Holds));
        if (probable is null && left is not null) return Asking.Ask(conversation.Remembering(before), left, left.About, turn, lead);

        var ended = Without(conversation, turn);
        if (probable is not null) ended = ended with { Answers = ended.Answers.Replacing(Answers.ProbableCoverage, [probable]) };
        var told = probable is null
            ? turn.Say(conversation, "coverage.not-known")
            : turn.Say(conversation, "coverage.probably", ("coverage", turn.Knowledge.Taxonomies.Coverages.Label(probable, conversation.Language)));
        return Answering.Respond((ended with { Shown = 0, Asked = null, AskedAbout = [] }).Remembering(before), before, turn, told);
    }

    /// <summary>The value without what the guide asked: only what it found is kept, and it may be asked for again.</summary>
    private static Conversation Without(Conversation conversation, TurnContext turn)
    {
        var guided = turn.Knowledge.Questions.Questions.Where(question => question.Moment == QuestionMoment.Guided).ToList();
        return conversation with
        {
            Answers = guided.Aggregate(conversation.Answers, (answers, question) => answers.Without(question.Fills)).Without(Answers.ProbableCoverage),
            Skipped = conversation.Skipped.Except(guided.Select(question => question.Id)),
        };
    }
}
