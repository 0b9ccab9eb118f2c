namespace HealthNavigator.Core.Recognition;

/// <summary>The conventions on coverage: which of several statements counts, and what differs in Belgium. All are confirmed in the dialog.</summary>
internal static class CoverageRules
{
    /// <summary>Code of words for coverage as such ("assurance", "sécu"): said, they mean nothing; missing, they mean <see cref="None"/>.</summary>
    public const string AnyCoverage = "any";
    public const string None = "none";
    public const string Pending = "pending";
    public const string Unknown = "unknown";
    public const string HealthInsuranceOnly = "puma-only";
    public const string WithComplementary = "full";
    public const string BelgianMutuality = "be-mutuelle";

    /// <summary>A named cover counts more than a request, a request more than a lack, a general lack more than one of the complementary.</summary>
    public static double Strength(string code, bool derived) => code switch
    {
        Unknown => 1,
        HealthInsuranceOnly => 2,
        None => 3,
        Pending => 4,
        _ => derived ? 3 : 5,
    };

    /// <summary>"mutuelle" is the complementary in France and the compulsory insurance itself in Belgium.</summary>
    public static string InCountry(string code, string? country, bool lacking) => (code, country, lacking) switch
    {
        (HealthInsuranceOnly, "be", true) => None,
        (WithComplementary, "be", false) => BelgianMutuality,
        _ => code,
    };
}
