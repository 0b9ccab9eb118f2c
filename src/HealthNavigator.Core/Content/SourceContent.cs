using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Content;

/// <summary>Reads a source as every file of the knowledge writes it.</summary>
internal static class SourceContent
{
    /// <summary>Null, with a fault, when it names neither a document nor a page.</summary>
    public static Source? AsSource(this ContentNode node)
    {
        node.ExpectKeys("document", "url", "title", "section", "date", "verified-on", "confidence");
        if ((node.Text("url") ?? node.Text("document")) is not { } document)
        {
            node.Fault("source-without-document");
            return null;
        }

        return new Source
        {
            Document = document,
            Title = node.Text("title"),
            Section = node.Text("section"),
            Date = node.Date("date"),
            VerifiedOn = node.Day("verified-on"),
            Confidence = node.Choice("confidence", Confidence.High, ("high", Confidence.High), ("medium", Confidence.Medium), ("low", Confidence.Low)),
        };
    }

    /// <summary>A whole day; null when absent or, with a fault, when only its month or year is given.</summary>
    public static LocalDate? Day(this ContentNode node, string key)
    {
        if (node.Date(key) is not { } date) return null;
        if (date.Day is null) node.Get(key)!.Fault("not-a-day", date.ToString());
        return date.Latest;
    }
}
