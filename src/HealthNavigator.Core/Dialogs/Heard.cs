using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Matching;

namespace HealthNavigator.Core.Dialogs;

/// <summary>Repeats what was newly understood, so that a misunderstanding shows at once and can be corrected.</summary>
internal static class Heard
{
    /// <summary>Audiences that an age already says.</summary>
    /// <summary>Null when nothing new was understood.</summary>
    public static string? Summary(Conversation conversation, Conversation before, TurnContext turn)
    {
        var parts = new List<string>();
        var (now, then) = (conversation.Answers, before.Answers);
        if (Changed(AnswerNames.Need)) parts.AddRange(now.Affirmed(AnswerNames.Need).Select(code => turn.Knowledge.Taxonomies.Needs.Label(code, conversation.Language)));
        if (Changed(AnswerNames.Place) && now.One(AnswerNames.Place) is { } place)
            parts.Add(QueryBuilder.PlaceOf(place, turn.Knowledge.Gazetteer) switch
            {
                { Kind: Places.PlaceKind.Position } position => turn.Say(conversation, "find.near-position", ("place", position.Name)),
                { } named => turn.Knowledge.PlaceWording.Told(conversation.Language, named),
                null => place,
            });
        if (Changed(AnswerNames.Coverage) && now.One(AnswerNames.Coverage) is { } coverage)
            parts.Add(turn.Knowledge.Taxonomies.Coverages.Label(coverage, conversation.Language));
        if (Changed(AnswerNames.Age) && now.Age is { } age) parts.Add(turn.Say(conversation, "find.age", ("age", age)));
        if (Changed(AnswerNames.Audience)) parts.AddRange(now.Affirmed(AnswerNames.Audience).Where(code => now.Age is null || !AgeGroups.Audiences.Contains(code)).Select(code => turn.Knowledge.Taxonomies.Audiences.Label(code, conversation.Language)));
        if (Changed(AnswerNames.Situation)) parts.AddRange(now.Affirmed(AnswerNames.Situation).Select(code => turn.Knowledge.Taxonomies.Situations.Label(code, conversation.Language)));
        if (Changed(AnswerNames.When) && WhenInWords.Of(conversation, turn) is { Length: > 0 } when) parts.Add(when);
        return parts.Count == 0 ? null : turn.Say(conversation, "find.heard", ("facts", string.Join(", ", parts.Distinct())));

        bool Changed(string name) => now.Has(name) && !now.Of(name).SequenceEqual(then.Of(name));
    }
}
