using System.Globalization;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Web.Shared;
using NodaTime;

namespace HealthNavigator.Web.Console;

/// <summary>Who, when and why of a revision, in words. Times are those of Paris.</summary>
internal static class RevisionWords
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static string Author(Revision revision, Words words) => revision.Author == RevisionAuthor.Files ? words["revision.author.files"] : revision.Author;

    /// <summary>The operator's own words; of the files, what their code means.</summary>
    public static string Why(Revision revision, Words words) =>
        revision.Author == RevisionAuthor.Files ? words.Named("revision.why", revision.Why) : revision.Why;

    public static string When(Revision revision, Words words)
    {
        var at = revision.At.InZone(Paris).LocalDateTime;
        return words.Say(
            "console.when",
            ("year", at.Year),
            ("month", words[$"schedule.month.{at.Month}"]),
            ("day", at.Day),
            ("time", at.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }
}
