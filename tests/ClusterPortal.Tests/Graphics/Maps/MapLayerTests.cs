using System.Collections.Immutable;
using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Tests.Graphics.Maps;

public sealed class MapLayerTests(AtlasTests.World world) : IClassFixture<AtlasTests.World>
{
    private static readonly MapWords Words = new("en", "Map", n => $"{n} firms", n => $"{n}", n => $"{n} km", n => $"{n} more", c => c, t => t);

    public static TheoryData<int, bool> Crowds => new() { { 1, true }, { 12, true }, { 155, true }, { 155, false }, { 2000, true }, { 2000, false } };

    [Theory]
    [MemberData(nameof(Crowds))]
    public void Nothing_lies_over_anything_else(int count, bool wide)
    {
        var map = new BaseMap(world.Atlas, FrameFit.To(47.4, 7.4, 49.9, 10.6), []);
        var layer = new MapLayer(map, wide ? MapSize.Wide : MapSize.Narrow, Words, Entries(map, count));
        Assert.NotEmpty(layer.Names);
        for (var i = 0; i < layer.Names.Length; i++)
        {
            var rect = layer.Names[i].Rect;
            Assert.True(map.Frame.Rect.Contains(rect));
            Assert.False(rect.Meets(layer.ScaleAt), $"{layer.Names[i].Text} lies over the scale");
            for (var j = i + 1; j < layer.Names.Length; j++) Assert.False(rect.Meets(layer.Names[j].Rect), $"{layer.Names[i].Text} lies over {layer.Names[j].Text}");
            Assert.All(layer.Circles, c => Assert.False(rect.MeetsCircle(c.At, layer.Radius(c)), $"{layer.Names[i].Text} lies over a circle"));
        }

        Assert.Equal(layer.Names.Length, layer.Names.Select(n => n.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Crowds))]
    public void Each_entry_is_in_one_circle_and_circles_do_not_meet(int count, bool wide)
    {
        var size = wide ? MapSize.Wide : MapSize.Narrow;
        var map = new BaseMap(world.Atlas, FrameFit.To(47.4, 7.4, 49.9, 10.6), []);
        MapPoint[] points = [.. Entries(map, count).Select(e => e.At)];
        var circles = DotCluster.Of(points, 30, size.Circle);
        Assert.Equal(Enumerable.Range(0, count), circles.SelectMany(c => c.Members).Order());
        for (var i = 0; i < circles.Length; i++)
            for (var j = i + 1; j < circles.Length; j++) Assert.True(circles[i].At.DistanceTo(circles[j].At) >= circles[i].Radius + circles[j].Radius);
        Assert.Equal(circles.Select(c => (c.At, c.Radius)), DotCluster.Of(points, 30, size.Circle).Select(c => (c.At, c.Radius)));
    }

    [Fact]
    public void Entries_at_one_place_are_one_circle() =>
        Assert.Equal([0, 1, 2], Assert.Single(DotCluster.Of([new(5, 5), new(5, 5), new(5, 5)], 30, MapSize.Wide.Circle)).Members);

    [Fact]
    public void Every_number_of_entries_can_be_reached_and_adds_up()
    {
        var map = new BaseMap(world.Atlas, FrameFit.To(47.4, 7.4, 49.9, 10.6), []);
        var svg = MapDrawing.Write(map, "/m.svg", Words, Entries(map, 155));
        foreach (var part in svg.Split("class=\"map-narrow\""))
        {
            var counts = System.Text.RegularExpressions.Regex.Matches(part, "class=\"map-count\"[^>]*>(\\d+)<").Sum(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(155, counts + System.Text.RegularExpressions.Regex.Count(part, "class=\"map-dot\""));
            Assert.Equal(System.Text.RegularExpressions.Regex.Count(part, "<a href="), System.Text.RegularExpressions.Regex.Count(part, "class=\"map-(dot|circle)\""));
        }
    }

    [Fact]
    public void Names_are_text_and_never_markup()
    {
        var map = new BaseMap(world.Atlas, FrameFit.To(47.4, 7.4, 49.9, 10.6), []);
        var svg = MapDrawing.Write(map, "/m.svg", Words, [new MapEntry("<b>\"&", "/a?b=\"c", new(400, 300), "<i>Town", "#t")]);
        Assert.DoesNotContain("<b>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("b=\"c", svg, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(svg);
        System.Xml.Linq.XDocument.Parse(MapDrawing.Locator(map, "/m.svg", "\"<x>", new(1, 1)));
    }

    private static ImmutableArray<MapEntry> Entries(BaseMap map, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var (town, at) = map.Towns[i * i % 97 % map.Towns.Length];
            var off = new MapPoint(at.X + (i * 7 % 23) - 11, at.Y + (i * 5 % 19) - 9);
            return new MapEntry($"Firm {i}", $"/firms/{i}/", map.Frame.Rect.Contains(off) ? off : at, town.Name, $"/map/#{town.Name}");
        }),
    ];
}
