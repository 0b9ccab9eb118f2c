using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Wording;
using NodaTime;

namespace HealthNavigator.Cli.Simulation;

/// <summary>Lets one resident talk with the real assistant until something suitable is shown, or nothing more can be done.</summary>
internal sealed class ResidentTalk
{
    private const int MostTurns = 18;
    private const int MostPages = 4;
    private static readonly ImmutableHashSet<string> Private = ["coverage", "audience", "situation", "referral", "age"];

    private readonly Resident person;
    private readonly KnowledgeSnapshot knowledge;
    private readonly Instant at;
    private readonly Random random;
    private readonly Speech speech;
    private readonly Verdicts verdicts;
    private readonly List<string> transcript = [];
    private readonly Dictionary<string, int> askedTimes = [];
    private readonly List<Act> acts = [];
    private Change pending;
    private bool hasAskedWhy;
    private int pages;

    /// <summary>What the last message showed: it stays there when the next one says that nothing changes.</summary>
    private List<MatchCard> screen = [];

    public ResidentTalk(Resident person, KnowledgeSnapshot knowledge, SuitabilityReference reference, Phrases phrases, Instant at, Random random)
    {
        (this.person, this.knowledge, this.at, this.random) = (person, knowledge, at, random);
        speech = new Speech(person, phrases, knowledge.Gazetteer, random);
        verdicts = new Verdicts(person, knowledge, reference, at);
    }

    public TalkOutcome Run()
    {
        var turn = Turn(new Conversation(), new Utterance.Begin(person.Language));
        var (questions, personal) = (turn.Conversation.Asked is null ? 0 : 1, 0);
        for (Utterance? said = Opening(); said is not null && transcript.Count < MostTurns * 2; said = Next(turn))
        {
            turn = Turn(turn.Conversation, said);
            // What answers a slip, of the person or of the assistant that names a wrong town, is not judged: it is put right at once.
            var cards = turn.Replies.SelectMany(reply => reply.Matches).ToList();
            if (pending == Change.None && !IsMisplaced(turn)) verdicts.See(cards.Count > 0 || turn.Conversation.Asked is not null ? cards : screen);
            if (pending == Change.None && cards.Count > 0 && IsMisplaced(turn)) verdicts.Misplaced();
            screen = IsMisplaced(turn) ? [] : cards;
            if (verdicts.IsServed && pending == Change.None) break;
            if (turn.Conversation.Asked is not null) questions++;
            if (turn.Conversation.Asked is not null and not (AnswerNames.Need or AnswerNames.Place or "place-choice")) personal++;
        }

        return verdicts.Outcome(questions) with { Acts = [.. acts, .. Enumerable.Repeat(Act.Misspell, speech.Misspelt)], PersonalQuestions = personal, Transcript = [.. transcript], AtFirstSight = verdicts.IsServed && pages == 0 };
    }

    private TurnResult Turn(Conversation conversation, Utterance utterance)
    {
        var turn = Assistant.Turn(conversation, utterance, knowledge, at);
        transcript.Add($"< {utterance}");
        transcript.Add($"> [{turn.Conversation.Asked ?? "-"}] {string.Join(" / ", turn.Replies.Select(reply => reply.Text)).Replace('\n', ' ')} ({string.Join(" ", turn.Replies.SelectMany(reply => reply.Matches).Select(card => card.Service + (card.IsCertain ? "" : "?")))})");
        return turn;
    }

    private Utterance.Text Opening()
    {
        var manner = person.Manner;
        pending = manner.Change is Change.Need or Change.Place ? manner.Change : Change.None;
        var need = pending == Change.Need ? knowledge.Taxonomies.Needs.Codes[random.Next(knowledge.Taxonomies.Needs.Codes.Length)] : person.Needs[0];
        if (person.Needs.Contains(need)) pending = pending == Change.Need ? Change.None : pending;
        var home = pending == Change.Place ? Elsewhere() : person.Home;
        if (manner.OverAnswers) acts.Add(Act.OverAnswer);
        return new Utterance.Text(speech.Opening(need, manner.SaysPlaceAtOnce || pending == Change.Place ? home : null, manner.OverAnswers));
    }

    private Utterance? Next(TurnResult turn)
    {
        if (pending is var change and not Change.None)
        {
            pending = Change.None;
            acts.Add(Act.ChangeMind);
            return new Utterance.Text(speech.Correction(change, person.Needs[0]));
        }

        if (SaysAgainWhere(turn)) return new Utterance.Text(speech.PlaceInDepartment(person.Home));
        if (turn.Conversation.Asked is { } asked) return Answer(asked, turn);
        if (Unsaid(turn) is { } need) return new Utterance.Text(speech.Fact(new Fact(AnswerNames.Need, need))!);
        var more = Suggestions(turn).FirstOrDefault(suggestion => suggestion.Value == "more");
        return more is not null && pages++ < MostPages ? new Utterance.Choice(more.Value) : null;
    }

    /// <summary>The town that was repeated is not the person's: said again, with what tells it from others.</summary>
    private bool SaysAgainWhere(TurnResult turn) => IsMisplaced(turn) && Again("place:again") <= 2;

    private bool IsMisplaced(TurnResult turn) => turn.Conversation.Answers.One(AnswerNames.Place) is { } heard
        && !heard.StartsWith("position:", StringComparison.Ordinal) && !person.Home.Zones.Contains(heard);

    /// <summary>A need that was not heard, or a second one, is said once the rest was answered.</summary>
    private string? Unsaid(TurnResult turn) =>
        person.Needs.FirstOrDefault(need => !turn.Conversation.Answers.Of(AnswerNames.Need).Contains(need) && Again($"need:{need}") <= 2);

    /// <summary>How many times the same was said, this one included; from the second on with more care.</summary>
    private int Again(string what)
    {
        var times = askedTimes[what] = askedTimes.GetValueOrDefault(what) + 1;
        speech.Care = times - 1;
        return times;
    }

    private Utterance? Answer(string asked, TurnResult turn)
    {
        var times = Again(asked);
        if (times > 4) return null;
        if (person.Manner.AsksWhy && !hasAskedWhy)
        {
            hasAskedWhy = true;
            acts.Add(Act.AskWhy);
            return new Utterance.Text(speech.Short("why"));
        }

        if (person.Manner.KeepsPrivate && Private.Contains(asked)) return Left(turn, times > 1 ? "skip" : random.Next(2) == 0 ? "refuse" : "skip");
        if (asked == "coverage" && person.Manner.DoesNotKnowCover)
        {
            acts.Add(Act.DoNotKnow);
            return new Utterance.Text(speech.Short("dont-know"));
        }

        if (asked == "age" && person.Manner.Change == Change.Age && times == 1)
        {
            pending = Change.Age;
            return new Utterance.Text(speech.Age(person.Age > 40 ? person.Age - 20 : person.Age + 20));
        }

        if (asked == "place" && person.Manner.GivesPosition && person.Home.Point is { } point)
        {
            acts.Add(Act.GivePosition);
            return new Utterance.Near(point, 0.2);
        }

        var taps = person.Manner.Taps || times > 2;
        if (((taps ? Tapped(turn) : null) ?? Said(asked, turn) ?? (Utterance?)Tapped(turn)) is not { } answer) return Left(turn, "skip");
        acts.Add(Act.Answer);
        return answer;
    }

    private Utterance.Text? Said(string asked, TurnResult turn)
    {
        switch (asked)
        {
            case "need": return speech.Fact(new Fact(AnswerNames.Need, person.Needs[0])) is { } need ? new Utterance.Text(need) : null;
            case "place": return new Utterance.Text(speech.Care > 1 ? speech.PlaceInDepartment(person.Home) : speech.Place(person.Home));
            case "place-choice": return new Utterance.Text(speech.PlaceInDepartment(person.Home));
            case "age": return new Utterance.Text(speech.Age(person.Age));
            case "coverage": return new Utterance.Text(speech.Fact(new Fact(AnswerNames.Coverage, person.Coverage))!);
            default:
                var about = turn.Conversation.AskedAbout;
                var name = asked == "referral" ? AnswerNames.Situation : asked == "quarter" ? AnswerNames.Place : asked;
                var holding = about.Where(code => IsTrue(new Fact(name, code))).ToList();
                if (holding.Count == 0) return new Utterance.Text(speech.Short("no"));
                if (about.Length == 1 && random.Next(2) == 0) return new Utterance.Text(speech.Short("yes"));
                return asked == "quarter" ? null : speech.Fact(new Fact(name, holding[0])) is { } words ? new Utterance.Text(words) : null;
        }
    }

    /// <summary>The button that says most that is true of the person, and nothing that is not.</summary>
    private Utterance.Choice? Tapped(TurnResult turn)
    {
        var best = Suggestions(turn)
            .Select(suggestion => (suggestion.Value, Facts: Fact.ParseAll(suggestion.Value)))
            .Where(choice => choice.Facts is { } facts && facts.All(IsTrue))
            .OrderByDescending(choice => choice.Facts!.Value.Count(fact => !fact.IsNot))
            .FirstOrDefault();
        return best.Value is { } value ? new Utterance.Choice(value) : null;
    }

    private Utterance Left(TurnResult turn, string words)
    {
        var taps = person.Manner.Taps && Suggestions(turn).Any(suggestion => suggestion.Value == "skip");
        acts.Add(!taps && words == "refuse" ? Act.Refuse : Act.Skip);
        return taps ? new Utterance.Choice("skip") : new Utterance.Text(speech.Short(words));
    }

    private bool IsTrue(Fact fact) => fact.IsNot != fact.Name switch
    {
        AnswerNames.Need => person.Needs.Contains(fact.Code),
        AnswerNames.Place or Fact.Zone => person.Home.Zones.Contains(fact.Code),
        AnswerNames.Coverage => person.Manner.DoesNotKnowCover ? fact.Code == "unknown" : person.Coverage == fact.Code,
        AnswerNames.Age => person.Age.ToString(CultureInfo.InvariantCulture) == fact.Code,
        AnswerNames.Audience => person.Audiences.Contains(fact.Code),
        AnswerNames.Situation => person.Situations.Contains(fact.Code),
        _ => false,
    };

    private static IEnumerable<Suggestion> Suggestions(TurnResult turn) => turn.Replies.SelectMany(reply => reply.Suggestions);

    /// <summary>A large town that is not home.</summary>
    private Core.Places.Place Elsewhere() =>
        knowledge.Gazetteer.Find(person.Home.Zones.Contains("59350") ? "31555" : "59350") ?? person.Home;
}
