using System.Reflection;
using System.Runtime.CompilerServices;

namespace HealthNavigator.Tests.Architecture;

/// <summary>Core has no clock, no store, no channel and no randomness, and never waits: the same input gives the same output.</summary>
public sealed class CorePurityTests
{
    /// <summary>Types of which no member may be used; a name that ends with a dot is a namespace with all below it.</summary>
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.FileSystemInfo", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.IO.DriveInfo", "System.IO.StreamReader", "System.IO.StreamWriter", "System.IO.Pipes.", "System.IO.MemoryMappedFiles.",
        "System.Console", "System.Random", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.Net.", "System.Threading.Tasks.", "System.Threading.Thread", "System.Threading.Timer", "System.Security.Cryptography.RandomNumberGenerator",
        "NodaTime.SystemClock", "Microsoft.", "LiteDB.",
    ];

    private static readonly (string Type, string Member)[] ForbiddenMembers =
    [
        ("System.DateTime", "get_Now"), ("System.DateTime", "get_UtcNow"), ("System.DateTime", "get_Today"),
        ("System.Environment", "get_TickCount"), ("System.Environment", "get_TickCount64"), ("System.Environment", "GetEnvironmentVariable"),
        ("System.Environment", "get_ProcessorCount"), ("System.Environment", "get_MachineName"), ("System.Environment", "get_CurrentDirectory"),
        ("System.DateTimeOffset", "get_Now"), ("System.DateTimeOffset", "get_UtcNow"),
        ("System.Guid", "NewGuid"), ("System.Guid", "CreateVersion7"),
        ("System.Globalization.CultureInfo", "get_CurrentCulture"), ("System.Globalization.CultureInfo", "get_CurrentUICulture"),
        ("NodaTime.DateTimeZoneProviders", "get_Bcl"),
    ];

    [Fact]
    public void Core_ItsCompiledCode_UsesNoClockInputOutputOrChance() => Breaches.None(
        from method in CompiledCode.Methods(Product.Core)
        from instruction in method.Instructions
        where instruction.Type is not null && (Forbidden.Any(name => Names(name, instruction.Type)) || ForbiddenMembers.Contains((instruction.Type, instruction.Member ?? "")))
        select $"{method.Type}.{method.Name} uses {instruction.Type}.{instruction.Member}");

    [Fact]
    public void Core_ItsSignatures_NameNoForbiddenType() => Breaches.None(
        // The compiler itself names these attributes on every assembly.
        CompiledCode.TypesOfOthers(Product.Core).Where(type => !type.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
            && Forbidden.Any(name => Names(name, type))));

    [Fact]
    public void Core_ItsMethods_AreSynchronous() => Breaches.None(
        from type in Product.Core.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false)
            || method.ReturnType.FullName?.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal) == true
        select $"{type.FullName}.{method.Name}");

    private static bool Names(string forbidden, string type) => forbidden.EndsWith('.')
        ? type.StartsWith(forbidden, StringComparison.Ordinal)
        : type == forbidden || type.StartsWith(forbidden + "+", StringComparison.Ordinal);
}
