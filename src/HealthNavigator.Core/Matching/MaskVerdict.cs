using System.Runtime.InteropServices;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Matching;

/// <summary>How much a rule leaves open, the least first.</summary>
internal enum Doubt
{
    None,

    /// <summary>Nobody is turned away for it, and nothing speaks against the person.</summary>
    Soft,

    Full,
}

/// <summary>What bits say of a person.</summary>
/// <param name="IsNo">A firm rule is surely not met.</param>
/// <param name="Doubt">The greatest doubt among the rules.</param>
/// <param name="MayBeMadeForThem">Whether a rule about the person is met, or may be.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MaskVerdict(bool IsNo, Doubt Doubt, bool MayBeMadeForThem)
{
    /// <summary>With one rule more. A rule that is not firm never says no; not met, it leaves a full doubt.</summary>
    public MaskVerdict And(Truth truth, bool isFirm) => truth switch
    {
        Truth.Yes => this with { MayBeMadeForThem = true },
        Truth.No when isFirm => this with { IsNo = true },
        Truth.Unknown when !isFirm => this with { Doubt = Doubt == Doubt.None ? Doubt.Soft : Doubt },
        _ => this with { Doubt = Doubt.Full },
    };
}
