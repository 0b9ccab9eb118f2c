using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// Turns what was understood into answers: every fact fills its answer, asked or not; a correction overwrites only the answer of the same
/// kind; a refusal removes.
/// </summary>
public static class Listening
{
    /// <summary>What the conversation becomes, and whether anything was heard at all.</summary>
    internal static (Conversation Conversation, bool Heard) Hear(Conversation conversation, Understanding heard, QuestionSet questions, Gazetteer gazetteer)
    {
        var answers = conversation.Answers;
        answers = Needs(answers, heard);
        if (heard.Coverage is { } coverage) answers = answers.With(new Fact(AnswerNames.Coverage, coverage));
        if (heard.Age is { } age) answers = Aged(answers, age).With(new Fact(AnswerNames.Age, age.ToString(CultureInfo.InvariantCulture)));
        foreach (var audience in heard.DeniedAudiences) answers = answers.With(new Fact(AnswerNames.Audience, audience, IsNot: true));
        foreach (var situation in heard.DeniedSituations) answers = answers.With(new Fact(AnswerNames.Situation, situation, IsNot: true));
        foreach (var audience in heard.Audiences) answers = answers.With(new Fact(AnswerNames.Audience, audience));
        foreach (var situation in heard.Situations) answers = answers.With(new Fact(AnswerNames.Situation, situation));
        answers = Place(answers, heard.Place, gazetteer);
        var next = conversation with { Answers = answers };
        var isShort = heard.Answer != ShortAnswer.None && answers == conversation.Answers;
        if (isShort) next = Short(next, heard.Answer, questions.Find(conversation.Asked));
        return (next, answers != conversation.Answers || isShort && next != conversation || heard.Evidence.Length > 0);
    }

    /// <summary>What choosing a button says.</summary>
    internal static Conversation Choose(Conversation conversation, IEnumerable<Fact> facts)
    {
        var answers = conversation.Answers;
        foreach (var fact in facts)
        {
            answers = fact.Name == AnswerNames.When ? WhenWanted.Chosen(answers, fact.Code) : answers.With(fact);
            if (fact.Name == AnswerNames.Place) answers = answers.Without(PlaceCandidates).Without(Fact.Zone);
        }

        return conversation with { Answers = answers };
    }

    /// <summary>Name of the answer that holds the places a text may mean, until one is chosen.</summary>
    public const string PlaceCandidates = "place-candidates";

    /// <summary>A question that is left, with or without an "I don't know".</summary>
    internal static Conversation Leave(Conversation conversation, Question question, bool isUnknown)
    {
        var answers = conversation.Answers;
        if (isUnknown && question.Fills == AnswerNames.Coverage) answers = answers.With(new Fact(AnswerNames.Coverage, Answers.NotKnown));
        if (question.Fills == AnswerNames.Place) answers = answers.Without(PlaceCandidates);
        return conversation with { Answers = answers, Skipped = conversation.Skipped.Add(question.Id) };
    }

    /// <summary>A new age corrects what an earlier one said of the person: nobody is young and old.</summary>
    private static Answers Aged(Answers answers, int age)
    {
        foreach (var (group, least, most) in AgeGroups.All)
        {
            if (age < least || age > most) answers = answers.Without(AnswerNames.Audience, group);
        }

        return answers;
    }

    private static Answers Needs(Answers answers, Understanding heard)
    {
        foreach (var refused in heard.RefusedNeeds) answers = answers.Without(AnswerNames.Need, refused);
        if (heard.Needs.IsEmpty) return answers;
        return heard.Correction
            ? answers.Replacing(AnswerNames.Need, heard.Needs)
            : heard.Needs.Aggregate(answers, (all, need) => all.With(new Fact(AnswerNames.Need, need)));
    }

    private static Answers Place(Answers answers, PlaceResolution place, Gazetteer gazetteer) => place switch
    {
        // "93" in answer to "Saint-Denis (93) or Saint-Denis (La Réunion)?" chooses one of the two; it is not a place of its own.
        PlaceResolution.Found found when found.Place.Kind != PlaceKind.Address && Narrowed(answers, found.Place, gazetteer) is { } chosen => answers.With(new Fact(AnswerNames.Place, chosen)).Without(PlaceCandidates).Without(Fact.Zone),
        PlaceResolution.Found found => answers.With(new Fact(AnswerNames.Place, PositionCode.Of(found.Place))).Without(PlaceCandidates).Without(Fact.Zone),
        PlaceResolution.Ambiguous ambiguous => answers.Without(AnswerNames.Place).Without(Fact.Zone)
            .Replacing(PlaceCandidates, ambiguous.Candidates.Select(candidate => candidate.Code)),
        _ => answers,
    };

    /// <summary>The one candidate that lies in the area, or null when none or several do.</summary>
    private static string? Narrowed(Answers answers, Place area, Gazetteer gazetteer)
    {
        var inside = answers.Of(PlaceCandidates).Where(code => code != area.Code && gazetteer.Find(code)?.Zones.Contains(area.Code) == true).Take(2).ToList();
        return inside.Count == 1 ? inside[0] : null;
    }

    private static Conversation Short(Conversation conversation, ShortAnswer answer, Question? asked)
    {
        if (asked is null) return conversation;
        if (answer is ShortAnswer.DontKnow or ShortAnswer.Skip) return Leave(conversation, asked, answer == ShortAnswer.DontKnow);
        var facts = YesOrNo(asked, conversation.AskedAbout, answer == ShortAnswer.Yes);
        return facts.IsEmpty ? conversation : Choose(conversation, facts);
    }

    /// <summary>What a yes or a no says: a no denies all that was asked about; a yes affirms it only when it was one thing.</summary>
    private static ImmutableArray<Fact> YesOrNo(Question asked, ImmutableArray<string> about, bool isYes)
    {
        if (asked.Choices is ChoiceSet.Declared declared)
        {
            // Only choices that say a thing and its opposite answer to yes and no: "morning or evening?" does not.
            var fitting = declared.Choices.Where(choice => choice.Facts.All(fact => fact.IsNot != isYes)).Take(2).ToList();
            return fitting.Count == 1 ? fitting[0].Facts : [];
        }

        var name = asked.Fills switch
        {
            AnswerNames.Audience => AnswerNames.Audience,
            AnswerNames.Situation or AnswerNames.Referral => AnswerNames.Situation,
            AnswerNames.Quarter => Fact.Zone,
            _ => null,
        };
        if (name is null || about.IsEmpty || isYes && about.Length > 1) return [];
        if (isYes) return [name == Fact.Zone ? new Fact(AnswerNames.Place, about[0]) : new Fact(name, about[0])];
        return [.. about.Select(code => new Fact(name, code, IsNot: true))];
    }
}
