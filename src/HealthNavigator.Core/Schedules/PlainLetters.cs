namespace HealthNavigator.Core.Schedules;

/// <summary>
/// Letters of the languages of directories without their accents, one for one, so that positions are kept. A table of its own: the
/// normalization of the framework does nothing where globalization is invariant.
/// </summary>
internal static class PlainLetters
{
    private const string Accented = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>Lower case, without accent.</summary>
    public static char Of(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        if (lower < 128) return lower;
        var at = Accented.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Plain[at];
    }
}
