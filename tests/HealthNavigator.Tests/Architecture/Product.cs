using System.Reflection;
using System.Runtime.CompilerServices;
using HealthNavigator.Adapters.Files;

namespace HealthNavigator.Tests.Architecture;

/// <summary>The four assemblies of the product as they were compiled, and the files they were compiled from.</summary>
internal static class Product
{
    public const string Prefix = "HealthNavigator.";

    public static Assembly Core { get; } = Assembly.Load("HealthNavigator.Core");

    public static Assembly Adapters { get; } = Assembly.Load("HealthNavigator.Adapters");

    public static Assembly Web { get; } = Assembly.Load("HealthNavigator.Web");

    public static Assembly Cli { get; } = Assembly.Load("navigator");

    public static IReadOnlyList<Assembly> All { get; } = [Core, Adapters, Web, Cli];

    public static DirectoryInfo Root { get; } =
        Directory.GetParent((ContentFolder.FindDefault() ?? throw new InvalidOperationException("no repository")).Knowledge)!;

    /// <summary>The types that people wrote, nested ones included; not what a compiler made.</summary>
    public static IEnumerable<Type> WrittenTypes(Assembly assembly) => assembly.GetTypes().Where(type => !IsGenerated(type));

    /// <summary>The C# files below a folder of the repository, by their path relative to it.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder, string extension = "cs") =>
        from file in Directory.EnumerateFiles(Path.Combine(Root.FullName, folder), $"*.{extension}", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root.FullName, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        orderby path
        select (path, File.ReadAllText(file));

    /// <summary>Folder of Core (the third part of the namespace) that a type belongs to; null for types of elsewhere.</summary>
    public static string? CoreFolder(string? space) =>
        space is not null && space.Split('.') is ["HealthNavigator", "Core", var folder, ..] ? folder : null;

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal)
        || type.Namespace?.StartsWith(Prefix, StringComparison.Ordinal) != true
        || type.DeclaringType is { } outer && IsGenerated(outer);
}
