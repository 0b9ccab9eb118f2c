namespace HealthNavigator.Core.Facts;

/// <summary>
/// The three values of everything the product decides: eligibility, opening, membership of a zone.
/// Ordered so that <see cref="No"/> &lt; <see cref="Unknown"/> &lt; <see cref="Yes"/> (Kleene's strong logic).
/// </summary>
public enum Truth
{
    No = 0,
    Unknown = 1,
    Yes = 2,
}

/// <summary>Kleene's strong three-valued connectives over <see cref="Truth"/>.</summary>
public static class TruthAlgebra
{
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(this Truth value) => (Truth)(2 - (int)value);

    public static Truth ToTruth(this bool value) => value ? Truth.Yes : Truth.No;
}
