namespace ClusterPortal.Graphics.Maps;

/// <summary>A point of a drawing: x to the right, y down.</summary>
internal readonly record struct MapPoint(double X, double Y)
{
    public double DistanceTo(MapPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
