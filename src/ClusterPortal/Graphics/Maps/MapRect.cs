namespace ClusterPortal.Graphics.Maps;

/// <summary>A rectangle of a drawing.</summary>
internal readonly record struct MapRect(double Left, double Top, double Right, double Bottom)
{
    public bool Contains(MapPoint p) => p.X >= Left && p.X <= Right && p.Y >= Top && p.Y <= Bottom;

    public bool Contains(MapRect other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public bool Meets(MapRect other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool MeetsCircle(MapPoint centre, double radius)
    {
        var near = new MapPoint(Math.Clamp(centre.X, Left, Right), Math.Clamp(centre.Y, Top, Bottom));
        return near.DistanceTo(centre) < radius;
    }

    public MapRect Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}
