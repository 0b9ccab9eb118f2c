using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Directory;

/// <summary>The kinds of structure of <c>knowledge/kinds/</c>.</summary>
public sealed record StructureKinds(ImmutableArray<StructureKind> All)
{
    public const string Folder = "knowledge/kinds/";

    /// <summary>By its code or by another word for it; null when the word is no kind that is described.</summary>
    public StructureKind? Find(string? word) => word is null ? null : All.FirstOrDefault(kind => kind.Code == word) ?? All.FirstOrDefault(kind => kind.Also.Contains(word));

    /// <summary>
    /// The service with the usual coverage condition of its kind, when it says nothing of coverage itself. The condition leaves a doubt at
    /// most: it never excludes and never assures.
    /// </summary>
    public Service Complete(Service service) =>
        Find(service.Kind) is { Coverage: { Reception: KindReception.Insured, AnyOf: var usual } } && !SaysCoverage(service)
            ? service with { Eligibility = service.Eligibility.Add(new EligibilityRule.UsualCoverage(usual)) }
            : service;

    /// <summary>Whether the service itself says something of coverage.</summary>
    public static bool SaysCoverage(Service service) => service.Eligibility.Any(Speaks);

    public static StructureKinds Load(IEnumerable<ContentFile> files, Taxonomies taxonomies, FaultList faults)
    {
        var kinds = ImmutableArray.CreateBuilder<StructureKind>();
        foreach (var file in files)
        {
            var root = ContentNode.Parse(file, faults);
            if (root is { IsList: false }) root.Fault("not-a-list");
            foreach (var node in root?.Items ?? [])
            {
                if (StructureKindReader.Read(node, taxonomies) is not { } kind) continue;
                if (kinds.Any(known => known.Code == kind.Code)) node.Fault("double-code", kind.Code);
                else kinds.Add(kind);
            }
        }

        return new StructureKinds(kinds.ToImmutable());
    }

    private static bool Speaks(EligibilityRule rule) => rule switch
    {
        EligibilityRule.Coverage or EligibilityRule.UsualCoverage => true,
        EligibilityRule.Unconditional { Of: var of } => of.Contains("coverage"),
        EligibilityRule.Any { Rules: var rules } => rules.Any(Speaks),
        _ => false,
    };
}
