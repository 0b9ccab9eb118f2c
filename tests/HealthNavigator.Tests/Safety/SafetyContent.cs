using HealthNavigator.Core.Content;
using HealthNavigator.Core.Safety;

namespace HealthNavigator.Tests.Safety;

/// <summary>The rule files of the repository, loaded once.</summary>
internal static class SafetyContent
{
    private static readonly Lazy<(AlarmRules Rules, FaultList Faults)> Loaded = new(() =>
    {
        var faults = new FaultList();
        return (AlarmRules.Load(Files("dialogs/safety"), faults), faults);
    });

    public static AlarmRules Rules => Loaded.Value.Rules;

    public static FaultList Faults => Loaded.Value.Faults;

    public static AlarmRecognizer Recognizer { get; } = new(Rules, LearnedDanger.Load(Files("dialogs/safety", "*.txt").Single(), new FaultList()));

    public static IReadOnlyList<ContentFile> Files(string folder, string named = "*.yaml")
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "HealthNavigator.sln"))) root = Path.GetDirectoryName(root)!;
        return [.. Directory.EnumerateFiles(Path.Combine(root, folder), named).Order(StringComparer.Ordinal)
            .Select(path => new ContentFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))];
    }
}
