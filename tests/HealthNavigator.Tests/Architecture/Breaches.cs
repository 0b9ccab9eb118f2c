namespace HealthNavigator.Tests.Architecture;

internal static class Breaches
{
    /// <summary>Fails with all of them, one a line: a list cut short after five would be mended five at a time.</summary>
    public static void None(IEnumerable<string?> found)
    {
        var all = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
