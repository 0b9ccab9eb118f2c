using HealthNavigator.Adapters.Files;
using HealthNavigator.Adapters.LiteDb;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Web.Hosting;

/// <summary>Opens the store and the knowledge before the host takes requests, and compiles the timetables anew every night.</summary>
internal static class KnowledgeHosting
{
    public static void AddKnowledge(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Navigator").Get<NavigatorOptions>() ?? new NavigatorOptions();
        var faults = new FaultList();
        var folder = ContentFolder.Locate(options.Content, faults)
            ?? throw new InvalidOperationException($"No content: {faults.Sorted()[0]}");
        var data = Path.GetFullPath(options.Data ?? Path.Combine(folder.Knowledge, "..", "data"));
        Directory.CreateDirectory(data);
        builder.Services.AddSingleton(options with { Data = data });
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => new LiteDbStore(
            new LiteDbStoreOptions { Path = Path.Combine(data, "navigator.db") },
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<LiteDbStore>>()));
        builder.Services.AddSingleton<KnowledgeService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<KnowledgeService>());
        builder.Services.AddTransient(services => services.GetRequiredService<KnowledgeService>().Host);
    }
}
