using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HealthNavigator.IntegrationTests.Geocoding;

/// <summary>A real HTTP server on loopback that answers everything with one recorded text, after a delay.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    public LoopbackServer(string status, string body, string headers = "", TimeSpan delay = default)
    {
        listener.Start();
        _ = Task.Run(() => ServeAsync($"HTTP/1.1 {status}\r\n{headers}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}", delay));
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>First lines of the requests that came.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Bodies of those that had one; only ASCII is counted right.</summary>
    public List<string> Bodies { get; } = [];

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync(string answer, TimeSpan delay)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                using var reader = new StreamReader(client.GetStream());
                lock (Requests) Requests.Add(reader.ReadLine() ?? "");
                var length = 0;
                while (reader.ReadLine() is { Length: > 0 } header)
                {
                    if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture);
                }

                var body = new char[length];
                reader.ReadBlock(body);
                if (length > 0) lock (Bodies) Bodies.Add(new string(body));

                await Task.Delay(delay, stop.Token);
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer), stop.Token);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over, or the client hung up.
        }
    }
}
