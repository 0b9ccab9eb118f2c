using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Directory;

/// <summary>A list of codes with their labels (needs, coverages, audiences, situations), in the order they are offered.</summary>
public sealed record Taxonomy
{
    public static readonly Taxonomy Empty = new() { Codes = [], Labels = ImmutableDictionary<string, LocalizedText>.Empty };

    public required ImmutableArray<string> Codes { get; init; }

    public required ImmutableDictionary<string, LocalizedText> Labels { get; init; }

    /// <summary>Codes that the assistant never asks about of its own accord: too private, or true of too few (<c>ask: no</c>).</summary>
    public ImmutableHashSet<string> NotAsked { get; init; } = [];

    public bool Has(string code) => Labels.ContainsKey(code);

    /// <summary>The label in the language; the code itself when it is not in the taxonomy.</summary>
    public string Label(string code, string language) => Labels.TryGetValue(code, out var label) ? label.In(language) : code;

    public static Taxonomy Load(ContentFile? file, FaultList faults)
    {
        if (file is null || ContentNode.Parse(file, faults) is not { } root) return Empty;
        var codes = ImmutableArray.CreateBuilder<string>();
        var labels = ImmutableDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        var notAsked = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var entry in root.Items)
        {
            entry.ExpectKeys("code", "label", "ask");
            if (entry.RequiredText("code") is not { } code || entry.Required("label")?.AsLocalized() is not { } label) continue;
            foreach (var language in (string[])["fr", "en"])
            {
                if (!label.Has(language)) entry.Fault("label-missing", $"{code}: {language}");
            }

            if (entry.YesNo("ask") == false) notAsked.Add(code);
            if (labels.TryAdd(code, label)) codes.Add(code);
            else entry.Fault("double-code", code);
        }

        return new Taxonomy { Codes = codes.ToImmutable(), Labels = labels.ToImmutable(), NotAsked = notAsked.ToImmutable() };
    }
}
