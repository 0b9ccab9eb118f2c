using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Knowledge.Census;

namespace HealthNavigator.Adapters.Census;

/// <summary>The words of the census in one language: messages <c>census.…</c>.</summary>
public sealed record CensusWords(KnowledgeSnapshot Knowledge, string Language)
{
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => Knowledge.Catalogue.Format(Language, "census." + key, arguments);

    public string Fact(CensusFact fact) => Say("fact." + fact.ToString().ToLowerInvariant());

    public string Need(string need) => Knowledge.Taxonomies.Needs.Label(need, Language);

    /// <summary>"Seine-Saint-Denis (93)"; zones without a number by their name alone.</summary>
    public string Territory(string code)
    {
        var name = Knowledge.PlaceWording.Name(Language, code);
        return Knowledge.Gazetteer.Find(code) is { Kind: Core.Places.PlaceKind.Department, Department: { } number } ? $"{name} ({number})" : name;
    }

    /// <summary>"12 (3)": a fact from an old source is known, and counted in brackets.</summary>
    public string Cell(CensusTally tally) => Say(tally.Old == 0 ? "cell" : "cell-old", ("known", tally.Known + tally.Old), ("old", tally.Old));
}
