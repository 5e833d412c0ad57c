using System.Text;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Graphics.Maps;

public sealed class AtlasTests(AtlasTests.World world) : IClassFixture<AtlasTests.World>
{
    private Atlas Atlas => world.Atlas;

    [Fact]
    public void Every_country_is_there_under_its_code()
    {
        Assert.All(Atlas.Countries, c => Assert.True(Countries.Has(c.Code), c.Code));
        Assert.True(Atlas.Countries.Select(c => c.Code).Distinct().Count() > 215);
        Assert.All((string[])["DK", "SE", "CN", "IN", "BR", "US", "ZA", "SG", "FJ", "CL", "XK", "MT", "LI"], code => Assert.Contains(Atlas.Countries, c => c.Code == code));
        Assert.All(Atlas.Towns, t => Assert.True(Countries.Has(t.Country) && t.Name.Length > 0 && Math.Abs(t.Place.Latitude) < 90, t.Name));
        var copenhagen = Assert.Single(Atlas.Towns, t => t is { Name: "Copenhagen", Country: "DK" });
        Assert.InRange(copenhagen.Place.DistanceTo(new GeoPoint(55.676, 12.568)), 0, 2);
    }

    [Theory]
    [InlineData("Øresund", 54.9, 11.0, 56.6, 14.6, 55.9, 13.5, 55.9, 12.75)]
    [InlineData("Fiji", -20, 176, -15, -178, -17.8, 178, -17.5, -179)]
    [InlineData("Svalbard", 76, 8, 81.5, 35, 79, 16, 77, 30)]
    [InlineData("Patagonia", -56, -77, -38, -62, -45, -69, -45, -63)]
    [InlineData("Singapore", 1.15, 103.55, 1.5, 104.1, 1.37, 103.8, 1.2, 103.95)]
    [InlineData("inland", 38, -100, 40, -96, 39, -98, 99, 0)]
    [InlineData("deep in Asia", 47, 85, 50, 95, 48, 90, 99, 0)]
    [InlineData("open sea", -2, -142, 2, -138, 99, 0, 0, -140)]
    [InlineData("the South Pole", -90, -180, -65, 180, -85, 50, -66, -150)]
    [InlineData("the North Pole", 75, -180, 90, 180, 80, -40, 89, 10)]
    [InlineData("Chukotka", 62, 170, 70, -170, 66.8, -178, 69.9, 175)]
    [InlineData("opposite Spain", -48, 165, -34, 180, -43.5, 171, -40, 167)]
    public void Land_is_land_and_sea_is_sea(string region, double south, double west, double north, double east, double landLat, double landLon, double seaLat, double seaLon)
    {
        var frame = FrameFit.To(south, west, north, east);
        var grid = new LandGrid(frame.Rect, [.. new RingTracer(Atlas, frame).Rings(Atlas.Land)]);
        if (landLat < 91) Assert.True(grid.IsLand(frame.Project(new GeoPoint(landLat, landLon))), $"{region}: land is missing");
        if (seaLat < 91) Assert.False(grid.IsLand(frame.Project(new GeoPoint(seaLat, seaLon))), $"{region}: sea is missing");
    }

    // The same place must be land or sea on the map of its surroundings and on that of half a continent, wherever the centres lie.
    [Fact]
    public void Large_and_small_maps_agree_all_over_the_world()
    {
        var compared = 0;
        for (var i = 0; i < 160; i++)
        {
            var place = new GeoPoint((Math.Asin((i + 0.5) / 80 - 1) * 180 / Math.PI), Math.IEEERemainder(i * 222.49, 360));
            var near = FrameFit.To([place, Moved(place, 1, 0), Moved(place, 0, 1)])!;
            var far = FrameFit.To([Moved(place, 6, 5), Moved(place, -7, -3), Moved(place, 3, -6), Moved(place, -4, 7)])!;
            var (small, large) = (Grid(near), Grid(far));
            var answers = from lat in (double[])[-0.25, 0, 0.25] from lon in (double[])[-0.25, 0, 0.25] select small.IsLand(near.Project(Moved(place, lat, lon)));
            if (answers.Distinct().Count() > 1) continue;
            compared++;
            Assert.True(small.IsLand(near.Project(place)) == large.IsLand(far.Project(place)), $"{place}");
        }

        Assert.InRange(compared, 100, 160);

        LandGrid Grid(MapFrame frame) => new(frame.Rect, [.. new RingTracer(Atlas, frame).Rings(Atlas.Land)]);
    }

    [Theory]
    [InlineData(54.9, 11.0, 56.6, 14.6)]
    [InlineData(-56, -77, -38, -62)]
    [InlineData(58, 4, 71, 31)]
    [InlineData(20, -130, 55, -60)]
    [InlineData(-11, 95, 20, 141)]
    public void The_shared_file_is_small_and_has_the_parts_that_pages_refer_to(double south, double west, double north, double east)
    {
        var map = new BaseMap(Atlas, FrameFit.To(south, west, north, east), []);
        var svg = Encoding.UTF8.GetString(map.Svg);
        Assert.InRange(svg.Length, 500, 40_000);
        Assert.All((string[])["land", "borders", "regions"], id => Assert.Contains($"id=\"{id}\"", svg, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.Equal(svg, Encoding.UTF8.GetString(new BaseMap(Atlas, FrameFit.To(south, west, north, east), []).Svg));
    }

    [Fact]
    public void The_cut_of_the_atlas_at_the_antimeridian_is_no_coast()
    {
        var frame = FrameFit.To(62, 172, 70, -170);
        var tracer = new RingTracer(Atlas, frame);
        var cut = frame.Project(new GeoPoint(67, 180));
        Assert.NotNull(tracer.Coasts());
        Assert.DoesNotContain(tracer.Coasts()!.SelectMany(l => l), p => p.DistanceTo(cut) < 30);
        Assert.Contains(tracer.Rings(Atlas.Land).SelectMany(l => l), p => p.DistanceTo(cut) < 120);
        Assert.Null(new RingTracer(Atlas, FrameFit.To(54.9, 11.0, 56.6, 14.6)).Coasts());
    }

    private static GeoPoint Moved(GeoPoint place, double north, double east) =>
        new(Math.Clamp(place.Latitude + north, -89.9, 89.9), Math.IEEERemainder(place.Longitude + (east / Math.Max(0.1, Math.Cos(place.Latitude * Math.PI / 180))), 360));

    public sealed class World
    {
        internal Atlas Atlas { get; } = AtlasReader.Read();
    }
}
