using System.Collections.Immutable;

namespace HealthNavigator.Core.Places;

/// <summary>
/// Chooses among places of one name that were offered: by a place that contains one of them ("la Réunion", "dans le 93") or by a known place
/// beside one of them ("celle à côté de Paris").
/// </summary>
internal sealed class OfferedPlaces(Gazetteer gazetteer)
{
    private const double BesideKm = 25;
    private const double NearKm = 120;

    /// <summary>How much nearer the chosen one must be than the next.</summary>
    private const double Clearly = 3;

    public PlaceResolution Choose(PlaceText text, PlaceResolution said, ImmutableArray<Place> offered)
    {
        switch (said)
        {
            case PlaceResolution.Ambiguous many:
                var known = many.Candidates.Where(c => offered.Any(o => o.Code == c.Code)).ToImmutableArray();
                return known.Length switch
                {
                    0 => said,
                    1 => new PlaceResolution.Found(known[0], many.Span),
                    _ => new PlaceResolution.Ambiguous(known, many.Span),
                };
            case PlaceResolution.Found found when offered.All(o => o.Code != found.Place.Code):
                var inside = offered.Where(o => o.Zones.Contains(found.Place.Code)).ToList();
                if (inside.Count == 1) return new PlaceResolution.Found(inside[0], found.Span);
                return Nearest(found.Place, offered, SaysNear(text) ? NearKm : BesideKm) is { } near ? new PlaceResolution.Found(near, found.Span) : said;
            default:
                return said;
        }
    }

    private static Place? Nearest(Place to, ImmutableArray<Place> offered, double reach)
    {
        // The main town stands for a département or region.
        if (to.Point is not { } point) return null;
        var ranked = offered.Where(o => o.Point is not null).Select(o => (Place: o, Km: o.Point!.Value.DistanceKm(point))).OrderBy(o => o.Km).ToList();
        if (ranked.Count == 0 || ranked[0].Km > reach || (ranked.Count > 1 && ranked[1].Km < Clearly * Math.Max(1, ranked[0].Km))) return null;
        return ranked[0].Place;
    }

    private bool SaysNear(PlaceText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (gazetteer.Words.IsNear(text[i].Text)) return true;
        }

        return false;
    }
}
