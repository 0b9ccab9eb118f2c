using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;

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
            if (node.AsSource() is { } source) sources[key] = source;
        }

        if (service.RequiredText("source") is { } chosen)
        {
            if (sources.TryGetValue(chosen, out var fallback)) return (new SourceReader(sources.ToImmutable(), fallback), true);
            service.Get("source")!.Fault("unknown-source", chosen);
        }

        return (new SourceReader(sources.ToImmutable(), new Source { Document = service.File }), false);
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
