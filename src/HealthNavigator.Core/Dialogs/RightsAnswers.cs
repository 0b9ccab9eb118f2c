using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// "Quels papiers pour l'AME ?", "j'ai droit à quoi ?": answered from the rights cards of the country, as general information and never as
/// a decision about the person; then the way to the door that opens the right.
/// </summary>
internal static class RightsAnswers
{
    /// <summary>Value of a button that asks for a card, and prefix of the topics that name one.</summary>
    public const string Prefix = "right:";

    private const string HealthRights = "health-rights";

    private static readonly ImmutableArray<(string Way, ImmutableArray<RightsPart> Parts)> PartsOf =
    [
        (AskedCode.Papers, [RightsPart.Papers]),
        (AskedCode.Price, [RightsPart.Pays]),
        (AskedCode.Time, [RightsPart.Time]),
        (AskedCode.Who, [RightsPart.What, RightsPart.Who]),
        (AskedCode.How, [RightsPart.Where, RightsPart.Papers]),
        (AskedCode.WhatIs, [RightsPart.What, RightsPart.Who]),
    ];

    /// <summary>Null when nothing of rights is asked.</summary>
    public static TurnResult? Of(Asked asked, Understanding heard, Conversation next, Conversation before, TurnContext turn)
    {
        ImmutableArray<string> codes = [.. asked.Ways, .. asked.Topics.Where(topic => topic.StartsWith(Prefix, StringComparison.Ordinal))];
        if (!Asks(codes)) return null;
        // "combien je paie sans mutuelle ?" asks about a coverage and does not say to have it.
        if (IsOnlyAskedAbout(heard, asked)) next = next with { Answers = before.Answers.One(AnswerNames.Coverage) is { } known ? next.Answers.Replacing(AnswerNames.Coverage, [known]) : next.Answers.Without(AnswerNames.Coverage) };
        var conversation = next.Answers.Has(AnswerNames.Need) ? next : next with { Answers = next.Answers.With(new Fact(AnswerNames.Need, HealthRights)) };
        conversation = (conversation with { Shown = 0, NotUnderstood = 0 }).Remembering(before);
        if (Reply(codes, conversation, turn) is not { } reply)
        {
            // The rules are those of a country: the answer waits for the place.
            conversation = conversation with { Answers = conversation.Answers.Replacing(Answers.RightsAsked, codes) };
            return Answering.Respond(conversation, before, turn, turn.Say(conversation, "rights.where-first"));
        }

        // The question that was waiting and is still open is asked again; else the way goes on to the door.
        if (before.Asked is { } open and not AnswerNames.Need && turn.Knowledge.Questions.Find(open) is { } waiting
            && conversation.Answers.Of(waiting.Fills).SequenceEqual(before.Answers.Of(waiting.Fills)))
            return Answering.Saying(next with { NotUnderstood = 0 }, reply, turn);
        var result = Answering.Respond(conversation, before, turn, turn.Say(conversation, "rights.then"));
        return result with { Replies = result.Replies.Insert(0, reply) };
    }

    /// <summary>Whether the coverage heard stands nowhere but in the name of what is asked about: "je n'ai rien, quels papiers pour l'AME ?" says more.</summary>
    private static bool IsOnlyAskedAbout(Understanding heard, Asked asked) =>
        !asked.About.IsEmpty && heard.Evidence.Where(because => because.Kind == FactKind.Coverage && because.Code == heard.Coverage).All(because => asked.About.Any(because.Span.Overlaps));

    /// <summary>The answer to a button; null when the value is none of these.</summary>
    public static TurnResult? Pressed(Conversation conversation, string value, TurnContext turn)
    {
        if (!value.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var parts = value[Prefix.Length..].Split(':');
        if (turn.Knowledge.Rights.Find(parts[0]) is not { } card || parts.Length > 2 || parts.Length == 2 && !AskedCode.All.Contains(parts[1])) return null;
        ImmutableArray<RightsPart> wanted = parts.Length == 1 ? [RightsPart.What, RightsPart.Who, RightsPart.Where] : Wanted([parts[1]]);
        return Answering.Saying(conversation, new RightsReply(conversation, turn).Of([card], wanted), turn);
    }

    /// <summary>Gives the answer that waited for the place, in front of what the turn says, once the country is known.</summary>
    public static TurnResult Awaited(TurnResult result, TurnContext turn)
    {
        var codes = result.Conversation.Answers.Of(Answers.RightsAsked);
        if (codes.IsEmpty || CountryOf(result.Conversation, turn) is null && !result.Conversation.Skipped.Contains(AnswerNames.Place)) return result;
        var conversation = result.Conversation with { Answers = result.Conversation.Answers.Without(Answers.RightsAsked) };
        return Reply(codes, conversation, turn) is not { } reply
            ? result with { Conversation = conversation }
            : result with { Conversation = conversation, Replies = result.Replies.Insert(0, reply) };
    }

    private static bool Asks(ImmutableArray<string> codes) =>
        codes.Contains(AskedCode.Rights) || codes.Any(code => code.StartsWith(Prefix, StringComparison.Ordinal)) && !Wanted(codes).IsEmpty;

    private static ImmutableArray<RightsPart> Wanted(ImmutableArray<string> ways) =>
        [.. PartsOf.Where(pair => ways.Contains(pair.Way)).SelectMany(pair => pair.Parts).Distinct()];

    /// <summary>Null when the country decides and is not known yet.</summary>
    private static Reply? Reply(ImmutableArray<string> codes, Conversation conversation, TurnContext turn)
    {
        var country = CountryOf(conversation, turn);
        var isOpen = country is null && !conversation.Skipped.Contains(AnswerNames.Place);
        var named = codes.Where(code => code.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(code => turn.Knowledge.Rights.Find(code[Prefix.Length..])).OfType<RightsCard>().ToImmutableArray();
        var wanted = Wanted(codes);
        if (named.IsEmpty || wanted.IsEmpty) return isOpen ? null : new RightsReply(conversation, turn).Overview(country);
        if (isOpen && named.Select(card => card.Country).Distinct().Count() > 1) return null;
        var ofCountry = named.Where(card => card.Country == country).ToImmutableArray();
        // Who is in the other country is not sent after papers that nobody asks for there.
        if (ofCountry.IsEmpty && country is not null)
        {
            var overview = new RightsReply(conversation, turn).Overview(country);
            return overview with { Text = Answering.Join(turn.Say(conversation, $"rights.only-{named[0].Country}", ("name", named[0].Label.In(conversation.Language))), overview.Text) };
        }

        // Of several rights in one sentence the first one named is answered: "je demande l'asile, quels papiers pour la sécu ?"
        return new RightsReply(conversation, turn).Of([(ofCountry.IsEmpty ? named : ofCountry)[0]], wanted);
    }

    private static string? CountryOf(Conversation conversation, TurnContext turn) =>
        QueryBuilder.Query(conversation, turn.Knowledge.Gazetteer, turn.At).Place?.Country is ("fr" or "be") and var country ? country : null;
}
