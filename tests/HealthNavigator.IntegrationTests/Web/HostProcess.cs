using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>
/// The real host as a process that a test may kill and start again on the same data folder. It listens on 127.0.0.1 and a free port.
/// </summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(string data, string logLevel, string content, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "HealthNavigator.Web.dll"), "--urls", "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Navigator__Data"] = data, ["Navigator__AskRecognizers"] = "false", ["Navigator__Content"] = content, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Logging__LogLevel__Default"] = logLevel },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The host ended at its start:\n{Output}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Everything it has written to its console so far.</summary>
    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <param name="data">Folder of the store and the keys.</param>
    /// <param name="logLevel">The lowest level that is logged.</param>
    /// <param name="content">Folder with <c>knowledge/</c> and <c>dialogs/</c>; null for the repository's.</param>
    /// <param name="settings">More settings, as the environment gives them.</param>
    public static async Task<HostProcess> StartAsync(string data, string logLevel = "Information", string? content = null, params IEnumerable<(string Name, string Value)> settings)
    {
        var host = new HostProcess(data, logLevel, content ?? Repository.Root, settings);
        host.Address = await host.listening.Task.WaitAsync(LongestStart);
        return host;
    }

    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = Address };

    /// <summary>With SIGKILL, as a power cut does: nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } found) listening.TrySetResult(new Uri(found.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
