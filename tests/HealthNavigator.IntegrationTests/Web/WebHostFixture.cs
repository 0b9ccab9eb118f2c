using System.Diagnostics;
using System.Text.RegularExpressions;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>
/// The real host as a process of its own, on 127.0.0.1 and a free port, over the repository's content, with a store of its own. Classes of
/// <see cref="SharedWebHost"/> share one; a class that must have its own takes it as a class fixture.
/// </summary>
public sealed partial class WebHostFixture : IAsyncLifetime
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Stores.TemporaryFolder data = new();
    private Process? host;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Everything the host has written to its console so far.</summary>
    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    private readonly System.Text.StringBuilder output = new();

    /// <summary>A client without cookies or redirects: a test sees exactly what the host answers.</summary>
    public HttpClient Client(bool keepsCookies = false) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = keepsCookies, UseProxy = false })
    {
        BaseAddress = Address,
    };

    public async ValueTask InitializeAsync()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "HealthNavigator.sln"))) root = Path.GetDirectoryName(root)!;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "HealthNavigator.Web.dll"), "--urls", "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Navigator__Data"] = data.Path, ["Navigator__AskRecognizers"] = "false", ["Navigator__Content"] = root, ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        host = Process.Start(start)!;
        host.OutputDataReceived += (_, line) => Read(line.Data, listening);
        host.ErrorDataReceived += (_, line) => Read(line.Data, listening);
        host.EnableRaisingEvents = true;
        host.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The host ended at its start:\n{Output}"));
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(LongestStart);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is { HasExited: false })
        {
            host.Kill();
            await host.WaitForExitAsync();
        }

        host?.Dispose();
        data.Dispose();
    }

    private void Read(string? line, TaskCompletionSource<Uri> listening)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } found) listening.TrySetResult(new Uri(found.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}

/// <summary>The classes that share one host; they run one after the other.</summary>
[CollectionDefinition(nameof(SharedWebHost))]
public sealed class SharedWebHost : ICollectionFixture<WebHostFixture>;
