using HealthNavigator.Adapters.Census;
using HealthNavigator.Core.Knowledge.Census;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Shared;

namespace HealthNavigator.Web.Console;

/// <summary><c>/console/knowledge</c>: what is known, old and unknown, as <c>navigator knowledge</c> shows it.</summary>
internal sealed class KnowledgeModel(KnowledgeService knowledge, TimeProvider time) : ProfessionalPage(knowledge, time)
{
    public CensusGrouping By { get; private set; }

    public CensusTable Table { get; private set; } = null!;

    public CensusWords Census { get; private set; } = null!;

    public string Plot { get; private set; } = "";

    public void OnGet(string? by)
    {
        By = Enum.TryParse<CensusGrouping>(by, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : CensusGrouping.Territory;
        var census = KnowledgeCensus.Of(Snapshot, Now);
        Census = new CensusWords(Snapshot, Language);
        Table = CensusTable.Of(census, By, Snapshot, Language);
        Plot = CensusPlot.Of(census, Snapshot, Language);
    }

    public static string Code(CensusGrouping grouping) => grouping.ToString().ToLowerInvariant();
}
