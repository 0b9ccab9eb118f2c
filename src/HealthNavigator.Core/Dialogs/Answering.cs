using System.Collections.Immutable;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Core.Dialogs;

/// <summary>What the assistant says next: one question, or results as soon as they are useful.</summary>
internal static class Answering
{
    /// <summary>Cards in one message.</summary>
    public const int AtOnce = 3;

    /// <param name="conversation">The value after the utterance was heard.</param>
    /// <param name="before">The value before: what is new is repeated to the person, so that a misunderstanding shows.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="lead">Said before the rest; null = what was newly understood.</param>
    public static TurnResult Respond(Conversation conversation, Conversation before, TurnContext turn, string? lead = null)
    {
        lead ??= Heard.Summary(conversation, before, turn);
        if (conversation.Answers.Has(Listening.PlaceCandidates)
            && turn.Knowledge.Questions.Questions.FirstOrDefault(question => question.Moment == QuestionMoment.Ambiguous) is { } choose)
            return Asking.Ask(conversation, choose, conversation.Answers.Of(Listening.PlaceCandidates), turn, lead);
        if (QuestionPolicy.Missing(turn.Knowledge.Questions, conversation) is { } missing) return Asking.Ask(conversation, missing, missing.About, turn, lead);

        var search = Searching.Of(conversation, turn);
        if (search.Query.Place is { Kind: PlaceKind.Abroad } abroad) return Abroad(conversation, abroad, turn);
        return conversation.Shown == 0 && QuestionPolicy.Deciding(conversation, search, turn) is { } deciding
            ? Asking.Ask(conversation with { AskedBefore = conversation.AskedBefore.Add(deciding.Question.Id) }, deciding.Question, deciding.About, turn, lead)
            : Show(conversation, search, turn, lead);
    }

    /// <summary>One sentence, then the question that was waiting, if any.</summary>
    public static TurnResult Saying(Conversation conversation, string key, TurnContext turn, ImmutableArray<LineCard> lines = default)
    {
        if (lines.IsDefault) lines = [];
        return Saying(conversation, new Reply { Text = Join(turn.Say(conversation, key), turn.InWords(conversation, lines)), Lines = lines }, turn);
    }

    /// <summary>A reply, then the question that was waiting, if any.</summary>
    public static TurnResult Saying(Conversation conversation, Reply said, TurnContext turn)
    {
        if (turn.Knowledge.Questions.Find(conversation.Asked) is not { } waiting)
            return new TurnResult { Conversation = conversation, Replies = [said with { Suggestions = [.. said.Suggestions, .. Onward(conversation, turn)] }] };
        var asked = Asking.Ask(conversation, waiting, conversation.AskedAbout, turn, null);
        return asked with { Replies = asked.Replies.Insert(0, said) };
    }

    /// <summary>Every need as a button.</summary>
    public static TurnResult AllNeeds(Conversation conversation, TurnContext turn, string key = "talk.all-needs")
    {
        var needs = turn.Knowledge.Taxonomies.Needs;
        return new TurnResult
        {
            Conversation = conversation with { Asked = AnswerNames.Need, AskedAbout = [] },
            Replies =
            [
                new Reply
                {
                    Text = turn.Say(conversation, key),
                    Suggestions = [.. needs.Codes.Select(code => new Suggestion(needs.Label(code, conversation.Language), $"{AnswerNames.Need}:{code}"))],
                },
            ],
        };
    }

    private static TurnResult Show(Conversation conversation, Search search, TurnContext turn, string? lead)
    {
        var plan = Plan.Of(search);
        if (plan is not null) search = search with { Found = search.Found with { Offered = plan.First(search.Found.Offered) } };
        var (query, found) = (search.Query, search.Found);
        var page = found.Offered.Skip(conversation.Shown).Take(AtOnce).ToList();
        var replies = ImmutableArray.CreateBuilder<Reply>();
        if (page.Count > 0) replies.Add(Results(conversation, search, plan, page, turn, lead));
        else if (conversation.Shown > 0) replies.Add(new Reply { Text = turn.Say(conversation, "find.no-more"), Suggestions = [.. Wider(conversation, query, turn), .. Onward(conversation, turn)] });
        else replies.Add(Nothing(conversation, search, turn, lead));

        if (conversation.Shown == 0 && found.Explained is [var explained, ..])
            replies.Insert(page.Count > 0 ? 1 : 0, Explaining.NotADoor(conversation, explained, turn));
        return new TurnResult
        {
            Conversation = conversation with { Asked = null, AskedAbout = [], AskedBefore = [], Shown = conversation.Shown + page.Count },
            Replies = replies.ToImmutable(),
            NearMisses = [.. found.NearMisses.Select(miss => turn.Knowledge.MatchWording.Miss(conversation.Language, miss))],
        };
    }

    private static Reply Results(Conversation conversation, Search search, Plan? plan, List<Match> page, TurnContext turn, string? lead)
    {
        var (query, found) = (search.Query, search.Found);
        var cards = page.Select(match => turn.Knowledge.MatchWording.Card(conversation.Language, match, turn.At)).ToImmutableArray();
        var isFirst = conversation.Shown == 0;
        var key = !isFirst ? "find.more-results" : query.Order == MatchOrder.Nearest ? "find.nearest" : query.Order == MatchOrder.Soonest ? "find.soonest" : plan is not null ? "find.plan" : cards[0].IsCertain ? "find.results" : "find.results-to-confirm";
        var intro = turn.Say(conversation, key, ("count", found.Offered.Length), ("place", PlaceName(conversation, query)), ("first", cards[0].Name));
        var steps = !isFirst || plan is null ? [] : plan.Steps.Select((step, i) => turn.Say(
            conversation, "find.plan-step", ("number", i + 1), ("need", string.Join(", ", step.Needs.Select(need => turn.Knowledge.Taxonomies.Needs.Label(need, conversation.Language)))), ("name", step.Match.Service.Name.In(conversation.Language))));
        var suggestions = ImmutableArray.CreateBuilder<Suggestion>();
        if (found.Offered.Length > conversation.Shown + page.Count) suggestions.Add(turn.Button(conversation, Commands.More));
        else suggestions.AddRange(Wider(conversation, query, turn));
        if (found.Offered is [_, _, ..] or [{ Reach.Others.IsEmpty: false }])
        {
            if (query.Order != MatchOrder.Nearest) suggestions.Add(turn.Button(conversation, Commands.Nearest));
            if (query.Order != MatchOrder.Soonest) suggestions.Add(turn.Button(conversation, Commands.Soonest));
        }

        if (found.NearMisses.Any(DependsOnThePerson)) suggestions.Add(turn.Button(conversation, Commands.Why));
        suggestions.AddRange(Onward(conversation, turn));
        var unanswered = isFirst ? query.Needs.Where(need => !found.Offered.Any(match => match.Needs.Contains(need))).ToImmutableArray() : [];
        var lines = unanswered.IsEmpty ? [] : turn.HelpLines(conversation, unanswered);
        string?[] rest = lines.IsEmpty ? [] : [turn.Say(conversation, "find.also-needed", ("needs", NeedNames(conversation, unanswered, turn))), turn.InWords(conversation, lines)];
        if (lines.IsEmpty && isFirst && new LineOffer(conversation, turn).WhenClosed(search) is { } closed) (rest, lines) = ([closed.Text], closed.Lines);
        return new Reply
        {
            Text = Join([lead, .. isFirst ? search.Notes : [], intro, .. steps, cards[0].Notice, .. rest]),
            Matches = cards,
            Lines = lines,
            Suggestions = suggestions.ToImmutable(),
        };
    }

    private static Reply Nothing(Conversation conversation, Search search, TurnContext turn, string? lead)
    {
        var (query, found) = (search.Query, search.Found);
        // What depends on the person is told before what depends on where they live.
        var misses = found.NearMisses.OrderBy(miss => DependsOnThePerson(miss) ? 0 : 1).Take(2).Select(miss => Explaining.Miss(conversation, miss, turn));
        var text = turn.Say(
            conversation,
            query.Place is null ? "find.nothing-without-place" : "find.nothing",
            ("place", PlaceName(conversation, query)),
            ("needs", NeedNames(conversation, query.Needs, turn)));
        var rights = Plan.RightsFirst(search, turn);
        var lines = turn.HelpLines(conversation, query.Needs);
        return new Reply
        {
            Text = Join(
            [
                lead, text, .. misses,
                rights is null ? null : turn.Say(conversation, "find.rights-first", ("name", rights.Service.Name.In(conversation.Language))),
                lines.IsEmpty ? null : turn.Say(conversation, "find.lines"), turn.InWords(conversation, lines),
            ]),
            Matches = rights is null ? [] : [turn.Knowledge.MatchWording.Card(conversation.Language, rights, turn.At)],
            Lines = lines,
            Suggestions = [.. Wider(conversation, query, turn), .. Onward(conversation, turn)],
        };
    }

    private static ImmutableArray<Suggestion> Wider(Conversation conversation, ServiceQuery query, TurnContext turn) =>
        query.Place is not null && conversation.Reach < Conversation.FarthestReach ? [turn.Button(conversation, Commands.Farther)] : [];

    private static TurnResult Abroad(Conversation conversation, Place abroad, TurnContext turn) => new()
    {
        Conversation = conversation with { Asked = null, AskedAbout = [] },
        Replies =
        [
            new Reply
            {
                Text = turn.Say(conversation, "find.abroad", ("place", abroad.Name)),
                Suggestions = Onward(conversation, turn),
            },
        ],
    };

    public static ImmutableArray<Suggestion> Onward(Conversation conversation, TurnContext turn) => conversation.Answers.IsEmpty
        ? [turn.Button(conversation, Commands.AllNeeds)]
        : [turn.Button(conversation, Commands.ChangeNeed), turn.Button(conversation, Commands.Back), turn.Button(conversation, Commands.StartAgain)];

    private static string PlaceName(Conversation conversation, ServiceQuery query) => query.Place?.Name ?? "";

    private static bool DependsOnThePerson(NearMiss miss) => miss.Reason.Code != "territory";

    private static string NeedNames(Conversation conversation, ImmutableArray<string> needs, TurnContext turn) => turn.Knowledge.ReasonWording.Alternatives(
        conversation.Language, [.. needs.Select(need => turn.Knowledge.Taxonomies.Needs.Label(need, conversation.Language))]);

    public static string Join(params IEnumerable<string?> parts) => string.Join("\n", parts.Where(part => !string.IsNullOrEmpty(part)));
}
