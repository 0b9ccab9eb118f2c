using System.Collections.Immutable;
using HealthNavigator.Core.Directory;

namespace HealthNavigator.Web.Desk;

/// <summary>A group of boxes to tick, one for each code of a taxonomy.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Legend">What the group asks.</param>
/// <param name="Hint">What helps to answer; null when nothing.</param>
/// <param name="Taxonomy">The codes and their labels.</param>
/// <param name="Chosen">The codes that are ticked.</param>
/// <param name="Fault">What is wrong with the choice; null when nothing.</param>
/// <param name="Language">Of the labels.</param>
internal sealed record CodeBoxes(string Field, string Legend, string? Hint, Taxonomy Taxonomy, string[] Chosen, string? Fault, string Language)
{
    /// <summary>Codes that the form asks in another way.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    public IEnumerable<(string Code, string Label, bool IsChosen)> Boxes =>
        Taxonomy.Codes.Except(Except).Select(code => (code, Taxonomy.Label(code, Language), Chosen.Contains(code)));
}
