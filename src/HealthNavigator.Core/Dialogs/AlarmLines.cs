using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Safety;
using HealthNavigator.Core.Wording;
using NodaTime;

namespace HealthNavigator.Core.Dialogs;

/// <summary>
/// The lines for a set of alarms, chosen and worded in one place, so that the conversation and the desk never name different ones.
/// </summary>
public sealed record AlarmLines
{
    private readonly string? country;
    private readonly string language;
    private readonly MessageCatalogue catalogue;

    /// <param name="alarms">What was said; not empty.</param>
    /// <param name="place">The ISO 3166 code of the person's country in lower case, null when it is not known. From anywhere but France and
    /// Belgium the lines of both are chosen, 112 first.</param>
    /// <param name="language">ISO 639-1 of the wording; the order of the lines follows the language the danger was said in.</param>
    /// <param name="knowledge">The table of lines and the words.</param>
    /// <param name="at">What is expired then is shown without its hours.</param>
    public AlarmLines(ImmutableArray<Alarm> alarms, string? place, string language, KnowledgeSnapshot knowledge, Instant at)
    {
        country = place is "fr" or "be" ? place : null;
        this.language = language;
        catalogue = knowledge.Catalogue;
        // Ordered for the language the danger was said in: somebody who writes Dutch may be answered in French for want of Dutch wording.
        All = knowledge.CrisisLines.For(alarms.Select(alarm => alarm.Code), country, alarms[0].Language, at.InZone(TurnContext.Zone).Date);
        Says = [.. alarms.Select(alarm => catalogue.Format(language, alarm.Veiled ? $"alarm.{alarm.Code}.veiled.say" : $"alarm.{alarm.Code}.say"))];
    }

    /// <summary>One sentence for each danger, the gravest first; softer for what was only hinted at.</summary>
    public ImmutableArray<string> Says { get; }

    /// <summary>The lines in the order to call them.</summary>
    public ImmutableArray<CrisisLine> All { get; }

    /// <summary>The same in the person's words, for a surface that shows buttons.</summary>
    public ImmutableArray<LineCard> Cards => [.. All.Select(Card)];

    /// <summary>The first lines, "name: number", for a surface that shows only text: of each country where it is not known.</summary>
    public IEnumerable<string> InWords()
    {
        // Where the country is not known, the first of each; the police are never the first to name.
        var main = country is null
            ? All.Where(line => line.Country is null || !(line.Emergency && line.Answers.Contains(AlarmCodes.Violence) && !line.Quiet)).GroupBy(line => line.Country).Select(group => group.First())
            : All.Take(2);
        return main.Select(line => catalogue.Format(language, "alarm.main-line", ("name", Card(line).Name), ("number", line.Number)));
    }

    private LineCard Card(CrisisLine line)
    {
        var name = line.Name?.In(language) ?? catalogue.Format(language, $"alarm.line.{line.Id}");
        // Where the country is not known the lines of both are shown, and each says which it is of.
        var labelled = country is null && line.Country is { } of
            ? catalogue.Format(language, "alarm.line-of-country", ("country", catalogue.Format(language, $"alarm.country.{of}")), ("name", name))
            : name;
        return new LineCard(line.Id, line.Number, line.Channels, labelled, line.Says?.In(language), line.Country ?? "");
    }
}
