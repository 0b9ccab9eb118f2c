using System.Collections.Immutable;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>Whether the place that was found is one the person means.</summary>
internal static class PlaceScope
{
    public static PlaceMention Of(ReadText text, List<Hit> hits, TextSpan place)
    {
        var position = 0;
        while (position < text.Count && text.Tokens[position].Span.End <= place.Start) position++;
        return IsDeniedAfter(text, hits, place, position) ? PlaceMention.Denied : Before(text, hits, position);
    }

    private static PlaceMention Before(ReadText text, List<Hit> hits, int position)
    {
        while (position > 0 && !text.IsBreakBefore(position))
        {
            if (hits.Exists(h => h.End == position && h.Kind == FactKind.Cue && h.Code is CueCode.Not or CueCode.Refusal)) return PlaceMention.Denied;
            if (hits.Exists(h => h.End == position && h.IsCue(CueCode.Misspoke))) return PlaceMention.Misspoken;
            if (hits.Find(h => h.End == position && h.IsCue(CueCode.Link)) is not { } link) return PlaceMention.Meant;
            position = link.Start;
        }

        return PlaceMention.Meant;
    }

    // "Strasbourg değil, Saverne": only right behind the place.
    private static bool IsDeniedAfter(ReadText text, List<Hit> hits, TextSpan place, int position)
    {
        while (position < text.Count && text.Tokens[position].Span.Start < place.End) position++;
        return !text.IsBreakBefore(position) && hits.Exists(h => h.Start == position && h.IsCue(CueCode.Not + CueCode.After));
    }

    public static ImmutableArray<Evidence> EvidenceOf(PlaceResolution place, string? language) => place switch
    {
        PlaceResolution.Found found => [new(FactKind.Place, found.Place.Code, found.Span, found.Place.Name, language ?? "", "place")],
        PlaceResolution.Ambiguous many => [.. many.Candidates.Select(c => new Evidence(FactKind.Place, c.Code, many.Span, c.Name, language ?? "", "place"))],
        _ => [],
    };
}
