using System.Collections.Immutable;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using NodaTime;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>The repository's own content, loaded once for all tests.</summary>
internal static class Repository
{
    private static readonly Lazy<(ImmutableArray<ContentFile> Files, BuiltSnapshot Built)> Loaded = new(Load);

    public static ImmutableArray<ContentFile> Files => Loaded.Value.Files;

    public static KnowledgeSnapshot Snapshot => Loaded.Value.Built.Snapshot;

    public static ImmutableArray<Fault> Faults => Loaded.Value.Built.Faults;

    /// <summary>The same content with some files added or replaced, for tests of content.</summary>
    public static BuiltSnapshot With(params ContentFile[] changed)
    {
        var faults = new FaultList();
        var files = Files.Where(file => changed.All(other => other.Path != file.Path)).Concat(changed).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var built = Build(files, faults);
        return built with { Faults = [.. faults.Sorted(), .. built.Faults] };
    }

    private static (ImmutableArray<ContentFile> Files, BuiltSnapshot Built) Load()
    {
        var faults = new FaultList();
        var files = (ContentFolder.FindDefault() ?? throw new InvalidOperationException("no content")).Read(faults);
        var built = Build(files, faults);
        return (files, built with { Faults = [.. faults.Sorted(), .. built.Faults] });
    }

    private static BuiltSnapshot Build(IReadOnlyList<ContentFile> files, FaultList faults) => new SnapshotBuilder().Build(
        [.. files.Where(file => !DocumentSplitter.IsKnowledge(file))], DocumentSplitter.Split(files, faults), Instant.FromUtc(2026, 11, 23, 9, 0));
}
