using System.Collections.Immutable;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Knowledge.Census;

namespace HealthNavigator.Adapters.Census;

/// <summary>What the rows of the table stand for.</summary>
public enum CensusGrouping
{
    Territory,
    Need,

    /// <summary>Every territory with every need that has a door there.</summary>
    Both,
}

/// <param name="Name">Territory, need, or both, in words.</param>
/// <param name="Doors">How many doors it counts.</param>
/// <param name="Tallies">One for each of <see cref="KnowledgeCensus.Facts"/>.</param>
public sealed record CensusRow(string Name, int Doors, ImmutableArray<CensusTally> Tallies);

/// <summary>The census as a table: the terminal and the console of the web show the same one.</summary>
/// <param name="Rows">In the order of the census.</param>
/// <param name="Whole">All doors together, each once.</param>
public sealed record CensusTable(ImmutableArray<CensusRow> Rows, CensusRow Whole)
{
    public static CensusTable Of(KnowledgeCensus census, CensusGrouping grouping, KnowledgeSnapshot knowledge, string language)
    {
        var words = new CensusWords(knowledge, language);
        CensusRow Row(string name, string? territory, string? need) =>
            new(name, census.Doors(territory, need), [.. KnowledgeCensus.Facts.Select(fact => census.Tally(territory, need, fact))]);

        ImmutableArray<CensusRow> rows = grouping switch
        {
            CensusGrouping.Territory => [.. census.Territories.Select(territory => Row(words.Territory(territory), territory, null))],
            CensusGrouping.Need => [.. census.Needs.Select(need => Row(words.Need(need), null, need))],
            _ =>
            [
                .. from territory in census.Territories
                   from need in census.Needs
                   where census.Doors(territory, need) > 0
                   select Row($"{words.Territory(territory)} · {words.Need(need)}", territory, need),
            ],
        };
        return new CensusTable(rows, Row(words.Say("whole"), null, null));
    }
}
