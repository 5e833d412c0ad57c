namespace ClusterPortal.Graphics.Maps;

/// <summary>The part of the world that a map shows, and how places become points of its drawing.</summary>
internal sealed class MapFrame
{
    /// <summary>Units of every map from left to right.</summary>
    public const double Width = 800;

    private const double Lowest = 0.62;
    private const double Highest = 1;

    private readonly double left;
    private readonly double top;
    private readonly double scale;

    /// <param name="projection">Centred on the area.</param>
    /// <param name="area">In the plane of the projection, y to the north: Top is the southern edge. What is too flat or too high for a page is widened.</param>
    public MapFrame(Projection projection, MapRect area)
    {
        Projection = projection;
        var (width, height) = (area.Right - area.Left, area.Bottom - area.Top);
        width = Math.Max(width, height / Highest);
        height = Math.Max(height, width * Lowest);
        scale = Width / width;
        left = ((area.Left + area.Right) / 2) - (width / 2);
        top = ((area.Top + area.Bottom) / 2) + (height / 2);
        Height = Math.Round(height * scale);
        Bounds = new GeoBounds(this);
    }

    public Projection Projection { get; }

    public double Height { get; }

    public MapRect Rect => new(0, 0, Width, Height);

    /// <summary>Where on the earth the frame may show something.</summary>
    public GeoBounds Bounds { get; }

    public double KilometresPerUnit => Projection.EarthRadius / scale;

    public MapPoint Project(GeoPoint place)
    {
        var p = Projection.Project(place);
        return new MapPoint((p.X - left) * scale, (top - p.Y) * scale);
    }

    public GeoPoint Invert(MapPoint point) => Projection.Invert(new MapPoint((point.X / scale) + left, top - (point.Y / scale)));

    /// <summary>Where the projection's centre lies in the drawing, and how far the edge of the world is from it.</summary>
    public (MapPoint Centre, double Radius) Disc => (new MapPoint(-left * scale, top * scale), 2 * scale);
}
