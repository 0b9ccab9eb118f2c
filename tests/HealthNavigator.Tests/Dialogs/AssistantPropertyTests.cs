using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Xunit;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Directory;
using HealthNavigator.Tests.Knowledge;
using HealthNavigator.Tests.Matching;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>What must hold of every conversation, whatever is said in it.</summary>
public sealed partial class AssistantPropertyTests
{
    private static readonly Lazy<ImmutableHashSet<string>> KnownNumbers = new(() =>
    {
        var knowledge = Repository.Snapshot;
        var contacts = knowledge.Services.Values.SelectMany(service => service.Permanences.Select(permanence => permanence.Contact).Append(service.Contact));
        return contacts.SelectMany(contact => contact.Phones).Select(phone => phone.Number)
            .Concat(knowledge.HelpLines.All.Select(line => line.Number)).Concat(knowledge.CrisisLines.All.Select(line => line.Number))
            .Concat(knowledge.Services.Values.SelectMany(Words).SelectMany(text => PhoneNumber().Matches(text)).Select(match => match.Value))
            .Select(Digits).ToImmutableHashSet();
    });

    /// <summary>One function, the same input, the same output: a retry is harmless, a transcript replays.</summary>
    [Property(MaxTest = 300)]
    public void Turn_TheSameInputAgain_GivesTheSameOutput(DoNotSize<int> any)
    {
        var (once, again) = (Play(any.Item), Play(any.Item));
        Assert.Equal(once.Select(TurnText.Of), again.Select(TurnText.Of));
    }

    /// <summary>The value carried as bytes is the value: nothing is lost between two processes.</summary>
    [Property(MaxTest = 300)]
    public void Turn_WithOnlyTheEncodedValueCarried_GivesTheSameOutput(DoNotSize<int> any)
    {
        var (once, again) = (Play(any.Item), Play(any.Item, value => ConversationCodec.Decode(ConversationCodec.Encode(value))!));
        Assert.Equal(once.Select(turn => turn.Conversation.Earlier.Length > 5 ? "" : TurnText.Of(turn)), again.Select(turn => turn.Conversation.Earlier.Length > 5 ? "" : TurnText.Of(turn)));
    }

    [Property(MaxTest = 1500)]
    public void Turn_WhateverIsSaid_AnswersWithTextAndNeverFails(DoNotSize<int> any)
    {
        foreach (var turn in Play(any.Item))
        {
            Assert.NotEmpty(turn.Replies);
            Assert.All(turn.Replies, reply => Assert.False(string.IsNullOrWhiteSpace(reply.Text) && reply.Matches.IsEmpty));
            Assert.InRange(turn.Conversation.Earlier.Length, 0, Conversation.MostEarlier);
            // A key instead of its message is a message that is missing.
            Assert.All(turn.Replies, reply => Assert.DoesNotMatch(MessageKey(), reply.Text));
            Assert.All(turn.Replies.SelectMany(reply => reply.Suggestions), button => Assert.DoesNotMatch(MessageKey(), button.Label));
            // Every button that is shown can be pressed.
            Assert.All(turn.Replies.SelectMany(reply => reply.Suggestions).Where(button => button.Value != Asking.NearValue), button =>
                Assert.DoesNotContain(UnknownChoice(turn.Conversation.Language), Replied(turn.Conversation, new Utterance.Choice(button.Value))));
        }
    }

    /// <summary>Nothing is invented: what is shown is known, to the last telephone number.</summary>
    [Property(MaxTest = 1000)]
    public void Turn_EveryServiceAndNumberShown_IsInTheKnowledge(DoNotSize<int> any)
    {
        foreach (var turn in Play(any.Item))
        {
            Assert.All(turn.Replies.SelectMany(reply => reply.Matches), card => Assert.True(Repository.Snapshot.Services.ContainsKey(card.Service), card.Service));
            Assert.All(turn.NearMisses, miss => Assert.True(Repository.Snapshot.Services.ContainsKey(miss.Service), miss.Service));
            var numbers = turn.Replies.SelectMany(reply => reply.Lines.Select(line => line.Number)
                .Concat(reply.Matches.SelectMany(card => card.Phones).Select(phone => phone.Number))
                .Concat(PhoneNumber().Matches(reply.Text).Select(match => match.Value)));
            Assert.All(numbers, number => Assert.Contains(Digits(number), KnownNumbers.Value));
        }
    }

    /// <summary>Professionals' systems are never offered to somebody who did not say to be one.</summary>
    [Property(MaxTest = 500)]
    public void Turn_OfAResident_NeverOffersAProfessionalsSystem(DoNotSize<int> any)
    {
        foreach (var turn in Play(any.Item).Where(turn => !turn.Conversation.Answers.Of("situation").Contains("professional")))
            Assert.All(turn.Replies.SelectMany(reply => reply.Matches), card => Assert.NotEqual(ServedPeople.Professionals, Repository.Snapshot.Services[card.Service].For));
    }

    /// <summary>An alarm is the first thing said, with at least 112, whatever was said before.</summary>
    [Property(MaxTest = 300)]
    public void Alarm_AtAnyMoment_ComesFirstWithItsLines(DoNotSize<int> any)
    {
        var before = Play(any.Item)[^1].Conversation;
        foreach (var (words, code) in ((string, string)[])[("je veux mourir", "suicide"), ("il me frappe", "violence"), ("my baby is not breathing", "emergency")])
        {
            var turn = Assistant.Turn(before, new Utterance.Text(words), Repository.Snapshot, Some.Monday);
            Assert.Equal(code, turn.Alarm);
            Assert.NotEmpty(turn.Replies[0].Lines);
            Assert.Contains(turn.Replies[0].Lines, line => line.Number == "112");
        }
    }

    [Fact]
    public void Turn_HundredThousandCharacters_IsAnsweredAndSaysSo()
    {
        foreach (var text in (string[])[new string('a', 100_000), string.Concat(Enumerable.Repeat("je ne suis pas à Saint-Denis ", 3500)), new string('\ud800', 100_000), new string('\u0301', 100_000)])
        {
            var turn = Assistant.Turn(new Conversation(), new Utterance.Text(text), Repository.Snapshot, Some.Monday);
            Assert.Contains(turn.Replies, reply => reply.Text == Repository.Snapshot.Catalogue.Format("fr", "talk.too-long"));
        }
    }

    [Fact]
    public void Turn_AlarmAtTheEndOfAHundredThousandCharacters_IsHeard()
    {
        var turn = Assistant.Turn(new Conversation(), new Utterance.Text(new string('a', 100_000) + ". Je veux mourir"), Repository.Snapshot, Some.Monday);
        Assert.Equal("suicide", turn.Alarm);
        Assert.Contains("3114", turn.Replies[0].Text, StringComparison.Ordinal);
    }

    private static List<TurnResult> Play(int seed, Func<Conversation, Conversation>? carry = null)
    {
        var talk = new RandomTalk(seed);
        var turns = new List<TurnResult>();
        for (var left = talk.Turns(); left > 0; left--)
        {
            var value = turns.Count == 0 ? new Conversation() : turns[^1].Conversation;
            turns.Add(Assistant.Turn(carry?.Invoke(value) ?? value, talk.Next(turns.Count == 0 ? null : turns[^1]), Repository.Snapshot, Some.Monday));
        }

        return turns;
    }

    private static IEnumerable<string> Replied(Conversation conversation, Utterance utterance) =>
        Assistant.Turn(conversation, utterance, Repository.Snapshot, Some.Monday).Replies.Select(reply => reply.Text);

    private static string UnknownChoice(string language) => Repository.Snapshot.Catalogue.Format(language, "talk.unknown-choice");

    private static IEnumerable<string> Words(Service service) =>
        service.Steps.Concat(service.ToConfirm).Append(service.Summary).SelectMany(text => text.Languages.Select(text.In));

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    /// <summary>French and Belgian numbers of eight digits or more, and the four-digit ones of public services.</summary>
    [GeneratedRegex(@"(?<![\d,.])(0\d([ .\u00A0\u202F]?\d){7,8}|3[69][ \u00A0\u202F]?\d\d|3114)(?![\d,])")]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"\b(talk|find|find-service|button|alarm|reason|schedule|distance|source|card|list|place|cost)\.[a-z][a-z-]+\b")]
    private static partial Regex MessageKey();
}
