using System.Xml.Linq;

namespace HealthNavigator.Tests.Architecture;

/// <summary>Web, Cli → Adapters → Core; Core knows nothing but time zones and YAML.</summary>
public sealed class ProjectArrowTests
{
    [Theory]
    [InlineData("Core", "")]
    [InlineData("Adapters", "Core")]
    [InlineData("Web", "Adapters")]
    [InlineData("Cli", "Adapters")]
    public void Project_ItsReferences_AreTheArrowsOfTheDesign(string project, string allowed)
    {
        var references = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)[Product.Prefix.Length..]);
        Assert.Equal(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries), references);
    }

    [Fact]
    public void Core_ItsPackages_AreNodaTimeAndYamlDotNet() => Assert.Equal(["NodaTime", "YamlDotNet"], Items("Core", "PackageReference").Order());

    [Fact]
    public void Core_CompiledReferences_AreTheBaseLibraryNodaTimeAndYamlDotNet() => Breaches.None(
        Product.Core.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name is not ("NodaTime" or "YamlDotNet") && !name.StartsWith("System.", StringComparison.Ordinal)));

    /// <summary>No channel may reach past the adapters into the database.</summary>
    [Fact]
    public void LiteDb_ItsTypes_AreUsedByTheLiteDbAdapterOnly() => Breaches.None(
        from assembly in Product.All
        from method in CompiledCode.Methods(assembly)
        where !method.Type.StartsWith("HealthNavigator.Adapters.LiteDb.", StringComparison.Ordinal)
        where method.Instructions.Any(instruction => instruction.Type?.StartsWith("LiteDB.", StringComparison.Ordinal) == true)
        select $"{method.Type}.{method.Name}");

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(Product.Root.FullName, "src", Product.Prefix + project, $"{Product.Prefix}{project}.csproj"))
            .Descendants(kind).Select(item => item.Attribute("Include")!.Value.Replace('\\', '/'));
}
