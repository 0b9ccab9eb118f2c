using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;

namespace HealthNavigator.Core.Dialogs;

/// <summary>The answers a question may have, each of them as likely as any other: nothing is known of who will come.</summary>
internal static class PossibleAnswers
{
    /// <summary>What each answer would say.</summary>
    /// <param name="question">The question.</param>
    /// <param name="about">The codes it is about.</param>
    /// <param name="query">What is known.</param>
    /// <param name="candidates">Whose rules say which ages differ.</param>
    public static IEnumerable<ImmutableArray<Fact>> Of(Question question, ImmutableArray<string> about, ServiceQuery query, ImmutableArray<Match> candidates) => question.Choices switch
    {
        ChoiceSet.Declared declared => declared.Choices.Select(choice => choice.Facts),
        ChoiceSet.Codes codes => codes.In(query.Place?.Country).Where(code => code != Answers.NotKnown).Select(code => One(question, code)),
        ChoiceSet.Relevant relevant => about.Select(code => One(question, code)).Concat(relevant.OrNone ? [None(question, about)] : []),
        _ when question.Fills == AnswerNames.Age => Ages(query, candidates),
        _ => [],
    };

    /// <summary>None of the codes.</summary>
    public static ImmutableArray<Fact> None(Question question, ImmutableArray<string> about)
    {
        var name = question.Fills == AnswerNames.Quarter ? Fact.Zone : Asking.AnswerOf(question);
        return [.. about.Select(code => new Fact(name, code, IsNot: true))];
    }

    private static ImmutableArray<Fact> One(Question question, string code) => [new Fact(Asking.AnswerOf(question), code)];

    /// <summary>One age for each stretch of life between the limits of the rules, as far as what was said allows it.</summary>
    private static IEnumerable<ImmutableArray<Fact>> Ages(ServiceQuery query, ImmutableArray<Match> candidates)
    {
        var limits = new SortedSet<int> { 0 };
        foreach (var rule in candidates.SelectMany(match => match.Service.Eligibility)) Add(rule, limits);
        return limits.Where(age => query.Audiences.All(said => AgeGroups.Belongs(said, age) != Truth.No) && query.NotAudiences.All(denied => AgeGroups.Belongs(denied, age) != Truth.Yes))
            .Select(age => ImmutableArray.Create(new Fact(AnswerNames.Age, age.ToString(CultureInfo.InvariantCulture))));
    }

    private static void Add(EligibilityRule rule, SortedSet<int> limits)
    {
        switch (rule)
        {
            case EligibilityRule.Age { From: { } from }:
                limits.Add(from);
                break;
            case EligibilityRule.Any { Rules: var parts }:
                foreach (var part in parts) Add(part, limits);
                break;
        }

        if (rule is EligibilityRule.Age { To: { } to }) limits.Add(to + 1);
    }
}
