using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;
using NodaTime;

namespace HealthNavigator.Core.Knowledge;

/// <summary>Reads the sources of a document and finds the one a fact names.</summary>
internal sealed class SourceReader(ImmutableSortedDictionary<string, Source> sources, Source fallback)
{
    public ImmutableSortedDictionary<string, Source> All => sources;

    public Source Default => fallback;

    /// <summary>The sources of a service, and whether it names a default one: without it nothing of the service may be shown.</summary>
    public static (SourceReader Sources, bool HasDefault) Read(ContentNode service)
    {
        var sources = ImmutableSortedDictionary.CreateBuilder<string, Source>(StringComparer.Ordinal);
        foreach (var (key, node) in service.Required("sources")?.Entries ?? [])
        {
            if (One(node) is { } source) sources[key] = source;
        }

        if (service.RequiredText("source") is { } chosen)
        {
            if (sources.TryGetValue(chosen, out var fallback)) return (new SourceReader(sources.ToImmutable(), fallback), true);
            service.Get("source")!.Fault("unknown-source", chosen);
        }

        return (new SourceReader(sources.ToImmutable(), new Source { Document = service.File }), false);
    }

    /// <summary>One source, or null with a fault when it names neither a document nor a page.</summary>
    public static Source? One(ContentNode node)
    {
        node.ExpectKeys("document", "url", "title", "section", "date", "verified-on", "confidence");
        if ((node.Text("url") ?? node.Text("document")) is not { } document)
        {
            node.Fault("source-without-document");
            return null;
        }

        LocalDate? verifiedOn = null;
        if (node.Date("verified-on") is { } date)
        {
            if (date.Day is null) node.Fault("not-a-day", date.ToString());
            verifiedOn = date.Latest;
        }

        return new Source
        {
            Document = document,
            Title = node.Text("title"),
            Section = node.Text("section"),
            Date = node.Date("date"),
            VerifiedOn = verifiedOn,
            Confidence = node.Choice("confidence", Confidence.High, ("high", Confidence.High), ("medium", Confidence.Medium), ("low", Confidence.Low)),
        };
    }

    /// <summary>The source a fact names with <c>source:</c>, else the service's.</summary>
    public Source Of(ContentNode fact) => Named(fact) ?? fallback;

    /// <summary>The source a fact names itself; null when it names none.</summary>
    public Source? Named(ContentNode fact)
    {
        if (!fact.IsMap || fact.Text("source") is not { } key) return null;
        if (sources.TryGetValue(key, out var source)) return source;
        fact.Get("source")!.Fault("unknown-source", key);
        return null;
    }
}
