namespace ClusterPortal.Graphics.Maps;

/// <summary>Degrees between which everything lies that a frame shows, with a margin: what is outside need not be drawn with care.</summary>
internal sealed class GeoBounds
{
    private const int Steps = 12;
    private readonly double middle;
    private readonly double half;

    public GeoBounds(MapFrame frame)
    {
        middle = frame.Projection.Centre.Longitude;
        (South, North) = (90, -90);
        for (var i = 0; i <= Steps; i++)
        {
            for (var j = 0; j <= Steps; j++)
            {
                var place = frame.Invert(new MapPoint(MapFrame.Width * i / Steps, frame.Height * j / Steps));
                South = Math.Min(South, place.Latitude);
                North = Math.Max(North, place.Latitude);
                half = Math.Max(half, Math.Abs(GeoPoint.Eastward(middle, place.Longitude)));
            }
        }

        // Between the samples the edges bulge a little.
        var margin = 0.1 + ((North - South) * 0.1);
        South -= margin;
        North += margin;
        half += 0.1 + (half * 0.2);
        foreach (var pole in (double[])[-90, 90])
        {
            if (!frame.Rect.Grown(20).Contains(frame.Project(new GeoPoint(pole, 0)))) continue;
            half = 180;
            if (pole < 0) South = -90;
            else North = 90;
        }
    }

    public double South { get; }

    public double North { get; }

    public bool Meets(GeoBox box) =>
        box.North >= South && box.South <= North && Math.Abs(GeoPoint.Eastward(middle, (box.West + box.East) / 2)) <= half + ((box.East - box.West) / 2);

    public bool Contains(GeoPoint place) => Meets(new GeoBox(place.Latitude, place.Longitude, place.Latitude, place.Longitude));
}
