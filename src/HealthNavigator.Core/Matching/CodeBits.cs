using System.Collections.Immutable;
using HealthNavigator.Core.Directory;

namespace HealthNavigator.Core.Matching;

/// <summary>A bit for each code of a taxonomy; codes beyond the 64th, and codes it does not have, have none.</summary>
internal sealed class CodeBits
{
    private const int Most = 64;
    private readonly Dictionary<string, ulong> bits;

    public CodeBits(Taxonomy taxonomy) =>
        bits = taxonomy.Codes.Take(Most).Select((code, i) => (code, Bit: 1UL << i)).ToDictionary(pair => pair.code, pair => pair.Bit, StringComparer.Ordinal);

    /// <summary>0 when the code has none.</summary>
    public ulong Of(string code) => bits.GetValueOrDefault(code);

    /// <summary>The bits of all codes that have one.</summary>
    public ulong Of(IEnumerable<string> codes)
    {
        ulong mask = 0;
        foreach (var code in codes) mask |= Of(code);
        return mask;
    }

    /// <summary>The bits of all codes; null when one of them has none: a mask would then say less than the list.</summary>
    public ulong? All(ImmutableArray<string> codes)
    {
        ulong mask = 0;
        foreach (var code in codes)
        {
            if (Of(code) is var bit and not 0) mask |= bit;
            else return null;
        }

        return mask;
    }
}

/// <summary>The bits of every taxonomy.</summary>
internal sealed record TaxonomyBits(CodeBits Needs, CodeBits Coverages, CodeBits Audiences, CodeBits Situations)
{
    public static TaxonomyBits Of(Taxonomies taxonomies) =>
        new(new CodeBits(taxonomies.Needs), new CodeBits(taxonomies.Coverages), new CodeBits(taxonomies.Audiences), new CodeBits(taxonomies.Situations));
}
