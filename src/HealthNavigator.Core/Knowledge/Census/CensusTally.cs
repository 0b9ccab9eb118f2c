namespace HealthNavigator.Core.Knowledge.Census;

/// <summary>How many facts are known, known from an old source, and unknown.</summary>
public readonly record struct CensusTally(int Known, int Old, int Unknown)
{
    public int Total => Known + Old + Unknown;

    /// <summary>From 0 to 1; 0 when there is nothing to know.</summary>
    public double ShareKnown => Total == 0 ? 0 : (double)Known / Total;

    public CensusTally With(FactState state) => state switch
    {
        FactState.Known => this with { Known = Known + 1 },
        FactState.Old => this with { Old = Old + 1 },
        _ => this with { Unknown = Unknown + 1 },
    };
}
