namespace ClusterPortal.Graphics.Maps;

/// <summary>A place on the earth in degrees, WGS 84.</summary>
internal readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>The shorter way from one longitude to another, over the antimeridian where that is shorter: -180 to 180.</summary>
    public static double Eastward(double from, double to) => Math.IEEERemainder(to - from, 360);

    /// <summary>Kilometres along the surface.</summary>
    public double DistanceTo(GeoPoint other)
    {
        var (a, b) = (Latitude * Math.PI / 180, other.Latitude * Math.PI / 180);
        var (half, turn) = (Math.Sin((b - a) / 2), Math.Sin((other.Longitude - Longitude) * Math.PI / 360));
        return 2 * Projection.EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt((half * half) + (Math.Cos(a) * Math.Cos(b) * turn * turn))));
    }
}
