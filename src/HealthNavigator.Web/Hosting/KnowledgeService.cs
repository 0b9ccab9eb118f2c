using HealthNavigator.Adapters;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Adapters.LiteDb;
using HealthNavigator.Adapters.Recognition;

namespace HealthNavigator.Web.Hosting;

/// <summary>Holds the knowledge of this host for as long as it runs.</summary>
internal sealed partial class KnowledgeService(LiteDbStore store, ContentFolder folder, NavigatorOptions options, TimeProvider time, ILogger<KnowledgeService> logger)
    : BackgroundService
{
    private LiteDbRevisionLog? log;
    private KnowledgeHost? host;
    private Task warming = Task.CompletedTask;

    /// <summary>True once the first answer takes no longer than the next ones.</summary>
    public bool IsWarm => warming.IsCompleted;

    public KnowledgeHost Host => host ?? throw new InvalidOperationException("The knowledge is not loaded yet.");

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        log = await OpenAsync(cancellationToken);
        if (options.AskRecognizers) warming = Task.Run(() => DatesAndAges.Warm(cancellationToken), cancellationToken);
        host = await KnowledgeHost.StartAsync(folder, log, time, options.AskRecognizers ? new DatesAndAges() : null, cancellationToken);
        foreach (var fault in host.Sync.Faults.Concat(host.Faults).Distinct()) Log.Fault(logger, fault.File, fault.Line, fault.Code, fault.Detail);
        foreach (var document in host.Sync.HeldBack) Log.HeldBack(logger, document);
        Log.Started(logger, host.Current.Services.Count, host.Sync.Added.Length, host.Sync.Updated.Length);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        // The container holds this twice, as itself and as a hosted service, and disposes both.
        Interlocked.Exchange(ref host, null)?.Dispose();
        Interlocked.Exchange(ref log, null)?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            // Two hours past midnight in Paris in either season: no clock change skips it.
            var next = now.Date.AddDays(now.Hour < 1 ? 0 : 1).AddHours(1);
            await Task.Delay(next - now.UtcDateTime, time, stoppingToken);
            try
            {
                await Host.RefreshAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The snapshot of yesterday goes on serving; the next night tries again.
                Log.NotRefreshed(logger, problem);
            }
        }
    }

    private async Task<LiteDbRevisionLog> OpenAsync(CancellationToken cancellation)
    {
        switch (await store.OpenAsync(cancellation))
        {
            case StoreOpening.Opened { Log: var opened }:
                return opened;
            case StoreOpening.Rewritten { Log: var whole }:
                return whole;
            case StoreOpening.Restored restored:
                Log.Restored(logger, restored.Backup, restored.Sequence, restored.Damage.ToString());
                return restored.Log;
            case StoreOpening.InUse:
                throw new InvalidOperationException("Another process has the store open.");
            case StoreOpening.Unusable { Damage: var damage }:
                throw new InvalidOperationException($"The store is damaged and no backup is sound: {damage}");
            default:
                throw new InvalidOperationException("The store was neither opened nor refused.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{File}:{Line}: {Code} {Detail}")]
        public static partial void Fault(ILogger logger, string file, int line, string code, string detail);

        [LoggerMessage(2, LogLevel.Warning, "The file of {Document} changed, but an operator has edited it since: held back until somebody decides")]
        public static partial void HeldBack(ILogger logger, string document);

        [LoggerMessage(3, LogLevel.Information, "{Services} services are published ({Added} documents added from the files, {Updated} updated)")]
        public static partial void Started(ILogger logger, int services, int added, int updated);

        [LoggerMessage(5, LogLevel.Error, "The timetables could not be compiled anew; those of before stay in force")]
        public static partial void NotRefreshed(ILogger logger, Exception problem);

        [LoggerMessage(4, LogLevel.Critical, "THE STORE WAS DAMAGED and was restored from {Backup} at revision {Sequence}: {Damage}")]
        public static partial void Restored(ILogger logger, string backup, long sequence, string damage);
    }
}
