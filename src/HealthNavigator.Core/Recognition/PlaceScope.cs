using System.Collections.Immutable;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>Whether the place that was found is one the person does not mean.</summary>
internal static class PlaceScope
{
    public static bool IsDenied(ReadText text, List<Hit> hits, TextSpan place)
    {
        var position = 0;
        while (position < text.Count && text.Tokens[position].Span.End <= place.Start) position++;
        while (position > 0 && !text.IsBreakBefore(position))
        {
            if (hits.Exists(h => h.End == position && h.Kind == FactKind.Cue && h.Code is CueCode.Not or CueCode.Refusal)) return true;
            if (hits.Find(h => h.End == position && h.IsCue(CueCode.Link)) is not { } link) return false;
            position = link.Start;
        }

        return false;
    }

    public static ImmutableArray<Evidence> EvidenceOf(PlaceResolution place, string language) => place switch
    {
        PlaceResolution.Found found => [new(FactKind.Place, found.Place.Code, found.Span, found.Place.Name, language, "place")],
        PlaceResolution.Ambiguous many => [.. many.Candidates.Select(c => new Evidence(FactKind.Place, c.Code, many.Span, c.Name, language, "place"))],
        _ => [],
    };
}
