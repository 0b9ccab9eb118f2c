using System.Diagnostics;
using System.Text.Json;
using HealthNavigator.Adapters.Files;

namespace HealthNavigator.Cli;

/// <summary>The figures of the npm peers, measured in the same run.</summary>
internal static class PeerSpeed
{
    /// <summary>The values both sides are measured on; null when the repository is not at hand.</summary>
    public static string? ValuesFile => ContentFolder.FindDefault() is { } folder
        && Path.Combine(folder.Knowledge, "..", "tools", "peers", "speed-strings.txt") is var path && File.Exists(path) ? path : null;

    /// <summary>npm opening_hours over the same values; see <see cref="MeasureAsync"/>.</summary>
    public static Task<IReadOnlyDictionary<string, double>?> OfHoursAsync() => MeasureAsync("", "opening_hours", []);

    /// <summary>npm botbuilder: whole turns; see <see cref="MeasureAsync"/>.</summary>
    public static async Task<double?> OfTurnsAsync(TimeSpan span) =>
        (await MeasureAsync("botbuilder", "botbuilder", [span.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)]))?.GetValueOrDefault("turns");

    /// <summary>By name of the figure, per second; null when Node or the package is missing (<c>npm ci</c> in the folder brings it).</summary>
    private static async Task<IReadOnlyDictionary<string, double>?> MeasureAsync(string peer, string package, string[] arguments)
    {
        var folder = ValuesFile is { } file ? Path.Combine(Path.GetDirectoryName(file)!, peer) : null;
        if (folder is null || !Directory.Exists(Path.Combine(folder, "node_modules", package))) return null;
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["speed.mjs", .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                Environment = { ["TZ"] = "Europe/Paris" },
            });
            var output = await node!.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            return node.ExitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, double>>(output) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
