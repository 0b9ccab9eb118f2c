namespace HealthNavigator.Tests.Synthesis;

/// <summary>A folder of its own for one test, gone after it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("navigator-synthetic-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
