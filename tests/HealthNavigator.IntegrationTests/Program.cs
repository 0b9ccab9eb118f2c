using HealthNavigator.IntegrationTests.Stores;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace HealthNavigator.IntegrationTests;

/// <summary>
/// The test program: xunit's own entry point, and beside it the writer that the kill tests start as a process of its own. So it is the real
/// store that is killed, with no hidden verb in the product and no further project.
/// </summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        [StoreWriter.Verb, var store, var threads] => StoreWriter.RunAsync(store, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => ConsoleRunner.Run(args),
    };
}
