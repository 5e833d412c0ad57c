namespace ClusterPortal.Graphics.Maps;

/// <summary>In: names in the order of their importance. Out: those that find room beside what they name, none over another, over a circle or over the edge.</summary>
internal sealed class LabelPlacer(MapRect frame)
{
    private const double Ascent = 0.92;
    private const double Descent = 0.3;

    private readonly List<(MapPoint Centre, double Radius)> circles = [];
    private readonly List<MapRect> taken = [];

    public List<PlacedLabel> Labels { get; } = [];

    /// <summary>Keeps a circle free of names.</summary>
    public void Keep(MapPoint centre, double radius) => circles.Add((centre, radius));

    public void Keep(MapRect rect) => taken.Add(rect);

    public bool IsFree(MapPoint point, double around) =>
        !circles.Exists(c => c.Centre.DistanceTo(point) < c.Radius + around) && !taken.Exists(t => t.MeetsCircle(point, around));

    /// <summary>Puts a name beside a point: right of it where there is room, else left, above, below or at a corner.</summary>
    public bool Beside(string text, string kind, MapPoint at, double radius, double size)
    {
        var gap = radius + (size * 0.3);
        var slant = gap * 0.72;
        var (low, up) = (size * (Ascent - Descent) / 2, -(gap + (size * Descent)));
        foreach (var (dx, dy, anchor) in ((double, double, string)[])
        [
            (gap, low, "start"), (-gap, low, "end"), (0, up, "middle"), (0, gap + (size * Ascent), "middle"),
            (slant, -slant, "start"), (slant, slant + (size * Ascent * 0.8), "start"), (-slant, -slant, "end"), (-slant, slant + (size * Ascent * 0.8), "end"),
        ])
        {
            if (TryPut(text, kind, new MapPoint(at.X + dx, at.Y + dy), anchor, size, TextWidth.Of(text, size))) return true;
        }

        return false;
    }

    /// <summary>Puts a name over the first of the spots where there is room.</summary>
    public bool Over(string text, string kind, IEnumerable<MapPoint> spots, double size, double spacing)
    {
        var width = TextWidth.Of(text, size) * spacing;
        foreach (var spot in spots)
            if (TryPut(text, kind, new MapPoint(spot.X, spot.Y + (size * 0.35)), "middle", size, width)) return true;
        return false;
    }

    private bool TryPut(string text, string kind, MapPoint at, string anchor, double size, double width)
    {
        var left = anchor switch { "start" => at.X, "end" => at.X - width, _ => at.X - (width / 2) };
        var rect = new MapRect(left, at.Y - (size * Ascent), left + width, at.Y + (size * Descent));
        if (!frame.Contains(rect) || taken.Exists(rect.Meets) || circles.Exists(c => rect.MeetsCircle(c.Centre, c.Radius))) return false;
        taken.Add(rect);
        Labels.Add(new PlacedLabel(text, kind, at, anchor, rect));
        return true;
    }
}
