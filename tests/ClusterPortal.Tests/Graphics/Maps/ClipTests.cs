using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Tests.Graphics.Maps;

public sealed class ClipTests
{
    private static readonly MapRect Rect = new(0, 0, 800, 600);

    public static TheoryData<int> Stars => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Stars))]
    public void Nothing_is_outside_and_the_parts_of_a_ring_have_its_area(int seed)
    {
        var ring = Star(seed);
        var inside = Clip.Ring(ring, Rect);
        Assert.All(inside, p => Assert.True(Rect.Grown(1e-6).Contains(p)));
        var whole = new MapRect(-5000, -5000, 5000, 5000);
        MapRect[] parts =
        [
            Rect, whole with { Bottom = Rect.Top }, whole with { Top = Rect.Bottom },
            whole with { Top = Rect.Top, Bottom = Rect.Bottom, Right = Rect.Left }, whole with { Top = Rect.Top, Bottom = Rect.Bottom, Left = Rect.Right },
        ];
        Assert.Equal(Area(ring), parts.Sum(p => Area(Clip.Ring(ring, p))), 3);
    }

    [Fact]
    public void A_ring_about_the_frame_becomes_the_frame()
    {
        var kept = Clip.Ring([new(-10, -10), new(2000, -10), new(2000, 2000), new(-10, 2000)], Rect);
        Assert.Equal(800 * 600, Area(kept), 6);
    }

    [Fact]
    public void A_line_is_cut_into_the_parts_that_are_inside()
    {
        var parts = Clip.Line([new(-100, 100), new(400, 100), new(400, -100), new(500, -100), new(500, 50)], Rect).ToArray();
        Assert.Equal(2, parts.Length);
        Assert.Equal([new(0, 100), new(400, 100), new(400, 0)], parts[0]);
        Assert.Equal([new(500, 0), new(500, 50)], parts[1]);
        Assert.Empty(Clip.Line([new(-5, -5), new(900, -5)], Rect));
    }

    [Theory]
    [MemberData(nameof(Stars))]
    public void What_is_left_out_lies_within_the_tolerance(int seed)
    {
        var ring = Star(seed);
        var simple = Simplify.Ring(ring, 5);
        Assert.All(simple, p => Assert.Contains(p, ring));
        Assert.All(ring, p => Assert.InRange(Enumerable.Range(0, simple.Count).Min(i => Distance(p, simple[i], simple[(i + 1) % simple.Count])), 0, 5.0001));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Paths_go_where_the_points_are(double rounding)
    {
        for (var seed = 1; seed < 20; seed++)
        {
            var ring = Star(seed);
            var path = new PathData(rounding);
            path.Ring(ring);
            path.Line(ring);
            var read = Read(path.ToString());
            Assert.Equal(2, path.ToString().Count(c => c == 'M'));
            Assert.All(read, p => Assert.InRange(Enumerable.Range(0, ring.Count).Min(i => Distance(p, ring[i], ring[(i + 1) % ring.Count])), 0, 0.15));
            Assert.All(ring, corner => Assert.InRange(read.Min(p => p.DistanceTo(corner)), 0, 0.15));
        }
    }

    /// <summary>Every point of a path, control points among them.</summary>
    private static List<MapPoint> Read(string path)
    {
        var points = new List<MapPoint>();
        var (x, y) = (0, 0);
        foreach (System.Text.RegularExpressions.Match part in System.Text.RegularExpressions.Regex.Matches(path, "([Mlqz])([^Mlqz]*)"))
        {
            var numbers = System.Text.RegularExpressions.Regex.Matches(part.Groups[2].Value, "-?[0-9]+").Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            if (part.Groups[1].Value == "M") (x, y) = (0, 0);
            var step = part.Groups[1].Value == "q" ? 4 : 2;
            Assert.Equal(0, numbers.Length % step);
            for (var i = 0; i < numbers.Length; i += step)
            {
                if (step == 4) points.Add(new MapPoint((x + numbers[i]) / 10.0, (y + numbers[i + 1]) / 10.0));
                (x, y) = (x + numbers[i + step - 2], y + numbers[i + step - 1]);
                points.Add(new MapPoint(x / 10.0, y / 10.0));
            }
        }

        return points;
    }

    // A ring about a point, near to and far from it by turns; it may lie in the frame, about it or beside it.
    private static List<MapPoint> Star(int seed)
    {
        var state = unchecked((uint)seed * 2654435761u);
        double Next()
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            return state / (double)uint.MaxValue;
        }

        var (x, y, count) = (Next() * 1200 - 200, Next() * 900 - 150, 5 + (int)(Next() * 60));
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / count);
            var far = 50 + (Next() * 900);
            return new MapPoint(x + (cos * far), y + (sin * far));
        })];
    }

    private static double Area(List<MapPoint> ring) =>
        Math.Abs(Enumerable.Range(0, ring.Count).Sum(i => (ring[i].X * ring[(i + 1) % ring.Count].Y) - (ring[(i + 1) % ring.Count].X * ring[i].Y))) / 2;

    private static double Distance(MapPoint p, MapPoint a, MapPoint b)
    {
        var length = Math.Pow(a.DistanceTo(b), 2);
        var along = length == 0 ? 0 : Math.Clamp((((p.X - a.X) * (b.X - a.X)) + ((p.Y - a.Y) * (b.Y - a.Y))) / length, 0, 1);
        return p.DistanceTo(new MapPoint(a.X + (along * (b.X - a.X)), a.Y + (along * (b.Y - a.Y))));
    }
}
