using System.Collections.Immutable;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;

namespace HealthNavigator.Core.Dialogs;

/// <summary>Puts one question, with the buttons that matter.</summary>
public static class Asking
{
    internal static TurnResult Ask(Conversation conversation, Question question, ImmutableArray<string> about, TurnContext turn, string? lead, string? key = null)
    {
        // Asked again at once, a question is put in other words: what was not understood does not become clearer by being repeated.
        key ??= conversation.Asked == question.Id && turn.Has(conversation, question.AgainKey) ? question.AgainKey : question.AskKey;
        var subject = turn.Knowledge.ReasonWording.Alternatives(conversation.Language, [.. about.Select(code => Label(question.Fills, code, conversation, turn))]);
        var reply = new Reply
        {
            Text = Answering.Join(lead, turn.Say(conversation, key, ("about", subject), ("count", about.Length))),
            Suggestions = Suggestions(conversation, question, about, turn),
        };
        return new TurnResult { Conversation = conversation with { Asked = question.Id, AskedAbout = about }, Replies = [reply] };
    }

    private static ImmutableArray<Suggestion> Suggestions(Conversation conversation, Question question, ImmutableArray<string> about, TurnContext turn)
    {
        var buttons = ImmutableArray.CreateBuilder<Suggestion>();
        switch (question.Choices)
        {
            case ChoiceSet.Codes codes:
                var country = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At).Place?.Country;
                buttons.AddRange(codes.In(country).Select(code => Button(question, code, conversation, turn)));
                if (question.Fills == AnswerNames.Need) buttons.Add(turn.Button(conversation, Commands.AllNeeds));
                break;
            case ChoiceSet.Relevant relevant:
                buttons.AddRange(about.Select(code => Button(question, code, conversation, turn)));
                if (relevant.OrNone) buttons.Add(None(question, about, conversation, turn));
                break;
            case ChoiceSet.Declared declared:
                var here = QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At).Place?.Country;
                buttons.AddRange(declared.Choices.Where(choice => choice.Country is null || here is null || choice.Country == here).Select(choice => new Suggestion(turn.Say(conversation, choice.Label), Fact.Join(choice.Facts))));
                break;
            case ChoiceSet.PositionOrWords:
                buttons.Add(new Suggestion(turn.Say(conversation, "button.near"), NearValue));
                break;
        }

        if (question.CanSkip) buttons.Add(turn.Button(conversation, Commands.Skip));
        if (!conversation.Earlier.IsEmpty) buttons.Add(turn.Button(conversation, Commands.Back));
        return buttons.ToImmutable();
    }

    /// <summary>Value of the button that asks the channel for the position of the device; the channel sends the position instead.</summary>
    public const string NearValue = "near";

    private static Suggestion Button(Question question, string code, Conversation conversation, TurnContext turn) =>
        new(Label(question.Fills, code, conversation, turn), new Fact(AnswerOf(question), code).ToString());

    private static Suggestion None(Question question, ImmutableArray<string> about, Conversation conversation, TurnContext turn) =>
        new(turn.Say(conversation, "button.none-of-these", ("count", about.Length)), Fact.Join(PossibleAnswers.None(question, about)));

    /// <summary>Name of the answer that choosing one of its codes fills.</summary>
    internal static string AnswerOf(Question question) => question.Fills switch
    {
        AnswerNames.Quarter => AnswerNames.Place,
        AnswerNames.Referral => AnswerNames.Situation,
        var name => name,
    };

    private static string Label(string fills, string code, Conversation conversation, TurnContext turn) => fills switch
    {
        AnswerNames.Need => turn.Knowledge.Taxonomies.Needs.Label(code, conversation.Language),
        AnswerNames.Coverage => turn.Knowledge.Taxonomies.Coverages.Label(code, conversation.Language),
        AnswerNames.Audience => turn.Knowledge.Taxonomies.Audiences.Label(code, conversation.Language),
        AnswerNames.Situation or AnswerNames.Referral => turn.Knowledge.Taxonomies.Situations.Label(code, conversation.Language),
        AnswerNames.Place or AnswerNames.Quarter => turn.Knowledge.Gazetteer.Find(code) is { } place ? turn.Knowledge.PlaceWording.Label(conversation.Language, place) : code,
        AnswerNames.When => WhenInWords.Day(conversation, code, turn),
        _ => code,
    };
}
