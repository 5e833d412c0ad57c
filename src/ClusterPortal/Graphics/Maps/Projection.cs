namespace ClusterPortal.Graphics.Maps;

/// <summary>Lambert's azimuthal equal-area projection about a centre: true to area everywhere, nearly true to shape in a region, and the same at the poles and
/// on both sides of the antimeridian. On a sphere of radius 1, x to the east, y to the north.</summary>
internal sealed class Projection
{
    /// <summary>Kilometres.</summary>
    public const double EarthRadius = 6371.0088;

    private const double Degree = Math.PI / 180;

    private readonly double sin;
    private readonly double cos;

    public Projection(GeoPoint centre)
    {
        Centre = centre;
        (sin, cos) = Math.SinCos(centre.Latitude * Degree);
    }

    public GeoPoint Centre { get; }

    public MapPoint Project(GeoPoint place)
    {
        var (sinLat, cosLat) = Math.SinCos(place.Latitude * Degree);
        var (sinLon, cosLon) = Math.SinCos((place.Longitude - Centre.Longitude) * Degree);
        var k = Math.Sqrt(2 / Math.Max(1e-12, 1 + (sin * sinLat) + (cos * cosLat * cosLon)));
        return new MapPoint(k * cosLat * sinLon, k * ((cos * sinLat) - (sin * cosLat * cosLon)));
    }

    /// <summary>The place of a point; points outside the projection's disc of radius 2 go to its edge.</summary>
    public GeoPoint Invert(MapPoint point)
    {
        var rho = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        if (rho < 1e-12) return Centre;
        var (sinC, cosC) = Math.SinCos(2 * Math.Asin(Math.Min(1, rho / 2)));
        var lat = Math.Asin(Math.Clamp((cosC * sin) + (point.Y * sinC * cos / rho), -1, 1));
        var lon = Math.Atan2(point.X * sinC, (rho * cos * cosC) - (point.Y * sin * sinC));
        return new GeoPoint(lat / Degree, Math.IEEERemainder(Centre.Longitude + (lon / Degree), 360));
    }
}
