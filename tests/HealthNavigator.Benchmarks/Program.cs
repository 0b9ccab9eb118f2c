using System.Globalization;
using BenchmarkDotNet.Running;
using HealthNavigator.Benchmarks;

// dotnet run -c Release --project tests/HealthNavigator.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/HealthNavigator.Benchmarks -- fuzz-hours CPU-SECONDS SEED
if (args is ["fuzz-hours", var seconds, var seed])
    return HoursFuzzer.Run(int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
