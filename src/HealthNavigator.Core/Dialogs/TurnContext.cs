using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Questions;
using HealthNavigator.Core.Wording;
using NodaTime;

namespace HealthNavigator.Core.Dialogs;

/// <summary>What every step of one turn needs: the knowledge, the instant, and words in the person's language.</summary>
internal sealed record TurnContext(KnowledgeSnapshot Knowledge, Instant At)
{
    /// <summary>See <see cref="Utterance.Walks"/>.</summary>
    public ImmutableArray<RoutedWalk> Walks { get; init; } = [];

    /// <summary>Services and lines are of France and Belgium: one time zone for what is said of a day.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public LocalDate Today => At.InZone(Zone).Date;

    /// <summary>The language if the catalogue speaks it, else null.</summary>
    public string? Supported(string? language) => language is not null && Knowledge.Catalogue.Messages.ContainsKey(language) ? language : null;

    public string Say(Conversation conversation, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Knowledge.Catalogue.Format(conversation.Language, key, arguments);

    public bool Has(Conversation conversation, string key) => Knowledge.Catalogue.Has(conversation.Language, key);

    public Suggestion Button(Conversation conversation, string command) => new(Say(conversation, $"button.{command}"), command);

    /// <summary>Whether the code of a fact exists: a choice that was not offered by us is refused.</summary>
    public bool Knows(Fact fact) => fact.Name switch
    {
        AnswerNames.Need => Knowledge.Taxonomies.Needs.Has(fact.Code),
        AnswerNames.Coverage => Knowledge.Taxonomies.Coverages.Has(fact.Code),
        AnswerNames.Audience => Knowledge.Taxonomies.Audiences.Has(fact.Code),
        AnswerNames.Situation => Knowledge.Taxonomies.Situations.Has(fact.Code),
        AnswerNames.Age => int.TryParse(fact.Code, out var age) && age is >= 0 and <= 120,
        AnswerNames.Place or Fact.Zone => QueryBuilder.PlaceOf(fact.Code, Knowledge.Gazetteer) is not null,
        AnswerNames.When => !fact.IsNot && WhenWanted.IsCode(fact.Code),
        _ => fact.IsGuided && Knowledge.Questions.Declares(fact),
    };

    /// <summary>Lines in words, for channels that show only text: "Name: number".</summary>
    public string InWords(Conversation conversation, ImmutableArray<LineCard> lines) =>
        string.Join("\n", lines.Select(line => Say(conversation, "alarm.main-line", ("name", line.Name), ("number", line.Number))));

    /// <summary>Lines that can help from anywhere in the person's country with what is wanted, general ones when nothing is.</summary>
    public ImmutableArray<LineCard> HelpLines(Conversation conversation, ImmutableArray<string> needs) => new LineOffer(conversation, this).For(needs);
}
