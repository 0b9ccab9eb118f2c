using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/HealthNavigator.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
