using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HealthNavigator.Tests.Architecture;

/// <summary>Which folder of Core may use which: from the design and <c>docs/decisions/2026-11-23-architecture.md</c>.</summary>
public sealed partial class CoreArrowTests
{
    /// <summary>
    /// Each folder, and what it may use. A folder stands below all that it uses, so there is no cycle. Dialogs stands last and may use
    /// everything; nothing in Core may use it.
    /// </summary>
    private const string Allowed = """
        Facts        :
        Text         :
        Content      : Facts
        Learning     : Text Content
        Places       : Facts Text Content
        Schedules    : Facts Content Places
        Directory    : Facts Text Content Places Schedules
        Matching     : Facts Content Places Schedules Directory
        Wording      : Facts Content Places Schedules Directory Matching
        Questions    : Facts Content Matching Wording
        Recognition  : Text Content Learning Places
        Safety       : Facts Text Content Learning
        Knowledge    : Facts Text Content Learning Places Schedules Directory Matching Wording Questions Recognition Safety
        Dialogs      : Facts Text Content Places Schedules Directory Matching Wording Questions Recognition Safety Knowledge
        """;

    private static readonly ImmutableArray<(string Folder, ImmutableArray<string> MayUse)> Rows =
    [
        .. from line in Allowed.Split('\n')
           let sides = line.Split(':')
           select (sides[0].Trim(), sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()),
    ];

    [Fact]
    public void Folders_OfCore_AllStandInTheTable() =>
        Assert.Equal(Rows.Select(row => row.Folder).Order(), Directory.GetDirectories(Path.Combine(Product.Root.FullName, "src/HealthNavigator.Core")).Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj")).Order());

    [Fact]
    public void Table_ReadDownwards_HasNoCycle()
    {
        var above = new HashSet<string>();
        foreach (var (folder, mayUse) in Rows)
        {
            Assert.Subset(above, mayUse.ToHashSet());
            above.Add(folder);
        }
    }

    [Fact]
    public void Core_ItsCompiledCode_FollowsTheArrows() => Breaches.None(
        from method in CompiledCode.Methods(Product.Core)
        from instruction in method.Instructions
        where IsForbidden(Product.CoreFolder(method.Type), Product.CoreFolder(instruction.Type))
        select $"{method.Type}.{method.Name} uses {instruction.Type}.{instruction.Member}");

    /// <summary>Constants leave no trace in compiled code; the using directives show them.</summary>
    [Fact]
    public void Core_ItsUsingDirectives_FollowTheArrows() => Breaches.None(
        from file in Product.Sources("src/HealthNavigator.Core")
        from Match use in Using().Matches(file.Text)
        where IsForbidden(file.Path.Split('/')[2], use.Groups["folder"].Value)
        select $"{file.Path} uses {use.Groups["folder"].Value}");

    [Fact]
    public void Namespace_OfAFile_IsItsFolder() => Breaches.None(
        from file in Product.Sources("src")
        let folders = file.Path.Split('/')[1..^1]
        let space = Namespace().Match(file.Text)
        where space.Success && space.Groups["name"].Value != string.Join('.', folders)
        select $"{file.Path}: {space.Groups["name"].Value}");

    private static bool IsForbidden(string? from, string? to) =>
        from is not null && to is not null && from != to && !Rows.Single(row => row.Folder == from).MayUse.Contains(to);

    [GeneratedRegex(@"^using (static )?(\w+ = )?HealthNavigator\.Core\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
