using System.Diagnostics;
using System.Text.Json;
using HealthNavigator.Adapters.Files;

namespace HealthNavigator.Cli;

/// <summary>The figures of npm opening_hours over the same values, measured in the same run.</summary>
internal static class PeerSpeed
{
    /// <summary>The values both sides are measured on; null when the repository is not at hand.</summary>
    public static string? ValuesFile => ContentFolder.FindDefault() is { } folder
        && Path.Combine(folder.Knowledge, "..", "tools", "peers", "speed-strings.txt") is var path && File.Exists(path) ? path : null;

    /// <summary>By name of the figure, per second; null when Node or the package is missing (<c>npm ci</c> in <c>tools/peers</c> brings it).</summary>
    public static async Task<IReadOnlyDictionary<string, double>?> MeasureAsync()
    {
        var folder = Path.GetDirectoryName(ValuesFile);
        if (folder is null || !Directory.Exists(Path.Combine(folder, "node_modules", "opening_hours"))) return null;
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "speed.mjs")
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
