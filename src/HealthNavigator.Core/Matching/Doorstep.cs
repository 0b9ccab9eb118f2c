using System.Runtime.InteropServices;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Matching;

/// <summary>A point on the unit sphere, so that distances are compared without trigonometry.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpherePoint(double X, double Y, double Z)
{
    private const double EarthRadiusKm = 6371.0088;
    private const double ShortWay = 0.01;

    public static SpherePoint Of(GeoPoint point)
    {
        var (latitude, longitude) = (point.Latitude * Math.PI / 180, point.Longitude * Math.PI / 180);
        var (sin, cos) = Math.SinCos(latitude);
        var (sinEast, cosEast) = Math.SinCos(longitude);
        return new SpherePoint(cos * cosEast, cos * sinEast, sin);
    }

    /// <summary>Half way between two points that are close together.</summary>
    public static SpherePoint Middle(SpherePoint one, SpherePoint other) => new((one.X + other.X) / 2, (one.Y + other.Y) / 2, (one.Z + other.Z) / 2);

    public static SpherePoint Lower(SpherePoint one, SpherePoint other) => new(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Min(one.Z, other.Z));

    public static SpherePoint Upper(SpherePoint one, SpherePoint other) => new(Math.Max(one.X, other.X), Math.Max(one.Y, other.Y), Math.Max(one.Z, other.Z));

    /// <summary>The great circle, in kilometres.</summary>
    public double Km(SpherePoint other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        var half = Math.Sqrt((x * x) + (y * y) + (z * z)) / 2;
        // Of a short way the arc is as long as the chord, to less than a millimetre.
        return 2 * EarthRadiusKm * (half < ShortWay ? half + (half * half * half / 6) : Math.Asin(Math.Min(1, half)));
    }
}

/// <summary>A permanence with a position, as it stands in the grid.</summary>
/// <param name="Point">Its best known position.</param>
/// <param name="Approximate">Whether the position stands for an area.</param>
/// <param name="Floor">The least that its terms beside the way and the age can add up to, whoever asks and whenever; it may be negative.</param>
/// <param name="SeenOn">When the facts were last seen to be true; see <see cref="IndexedService.SeenOn"/>.</param>
/// <param name="Service">The service received there.</param>
/// <param name="Number">Which of its permanences it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Doorstep(SpherePoint Point, bool Approximate, double Floor, int SeenOn, IndexedService Service, int Number)
{
    /// <summary>Where it is, for the zones that contain it.</summary>
    public Place Place => Service.Service.Permanences[Number].Location.Place;
}
