using HealthNavigator.Adapters.Geocoding;
using HealthNavigator.Adapters.TravelTimes;
using HealthNavigator.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace HealthNavigator.Web.Channels.Chat;

/// <summary>The keys that encrypt the tokens: they survive a restart, so that a conversation does.</summary>
internal static class ConversationState
{
    public static void AddConversationState(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("HealthNavigator");
        builder.Services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<NavigatorOptions, ILoggerFactory>(
            (keys, options, loggers) => keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                new DirectoryInfo(Path.Combine(options.Data!, "keys")), loggers));
        builder.Services.AddSingleton<StateToken>();
        builder.Services.AddSingleton(services => new AddressLookup(services.GetRequiredService<NavigatorOptions>().Geocoding.Create()));
        builder.Services.AddSingleton(services => new TravelLookup(services.GetRequiredService<NavigatorOptions>().TravelTimes.Create()));
        builder.Services.AddSingleton<TurnTaker>();
    }
}
