using ClusterPortal.Graphics.Maps;

namespace ClusterPortal.Tests.Graphics.Maps;

public sealed class ProjectionTests
{
    private static readonly GeoPoint[] Centres = [new(55.7, 12.6), new(-17.7, 179.5), new(90, 0), new(-90, 0), new(-50, -72), new(1.3, 103.8), new(0, -180), new(78.2, 15.6)];

    [Fact]
    public void The_centre_is_nought_and_nothing_is_beyond_the_disc()
    {
        foreach (var centre in Centres)
        {
            var projection = new Projection(centre);
            Assert.Equal(0, projection.Project(centre).DistanceTo(default), 9);
            for (var lat = -90; lat <= 90; lat += 10)
                for (var lon = -180; lon <= 180; lon += 15) Assert.InRange(projection.Project(new GeoPoint(lat, lon)).DistanceTo(default), 0, 2.0001);
        }
    }

    [Fact]
    public void There_and_back_is_the_same_place()
    {
        foreach (var centre in Centres)
        {
            var projection = new Projection(centre);
            for (var lat = -85; lat <= 85; lat += 17)
            {
                for (var lon = -179; lon <= 179; lon += 23)
                {
                    var place = new GeoPoint(lat, lon);
                    if (place.DistanceTo(new GeoPoint(-centre.Latitude, centre.Longitude + 180)) < 100) continue;
                    Assert.InRange(projection.Invert(projection.Project(place)).DistanceTo(place), 0, 0.001);
                }
            }
        }
    }

    // Small squares of one degree of latitude have the same area wherever they are drawn.
    [Fact]
    public void Areas_are_true()
    {
        var projection = new Projection(new GeoPoint(55.7, 12.6));
        foreach (var place in (GeoPoint[])[new(55.7, 12.6), new(40, -20), new(-10, 100)])
        {
            var (a, b, c) = (projection.Project(place), projection.Project(place with { Latitude = place.Latitude + 0.01 }), projection.Project(place with { Longitude = place.Longitude + 0.01 }));
            var drawn = Math.Abs(((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y)));
            var true0 = Math.Pow(0.01 * Math.PI / 180, 2) * Math.Cos(place.Latitude * Math.PI / 180);
            Assert.Equal(1, drawn / true0, 3);
        }
    }

    [Fact]
    public void Neighbours_across_the_antimeridian_are_neighbours_on_the_map()
    {
        var frame = FrameFit.To(-20, 176, -15, -178);
        var (west, east) = (frame.Project(new GeoPoint(-17, 179.99)), frame.Project(new GeoPoint(-17, -179.99)));
        Assert.InRange(west.DistanceTo(east), 0.1, 5);
        Assert.True(west.X < east.X);
        Assert.InRange(frame.Project(new GeoPoint(-17.5, 179)).X, MapFrame.Width * 0.4, MapFrame.Width * 0.6);
    }

    [Theory]
    [InlineData(54.9, 11.0, 56.6, 14.6)]
    [InlineData(-20, 176, -15, -178)]
    [InlineData(76, 8, 81.5, 35)]
    [InlineData(-56, -77, -38, -62)]
    [InlineData(1.15, 103.55, 1.5, 104.1)]
    [InlineData(-90, -180, -65, 180)]
    public void The_whole_area_is_in_its_frame(double south, double west, double north, double east)
    {
        var frame = FrameFit.To(south, west, north, east);
        Assert.InRange(frame.Height, MapFrame.Width * 0.6, MapFrame.Width * 1.01);
        var width = east < west ? east + 360 - west : east - west;
        for (var i = 0; i <= 10; i++)
        {
            for (var j = 0; j <= 10; j++)
            {
                var place = new GeoPoint(south + ((north - south) * i / 10), west + (width * j / 10));
                Assert.True(frame.Rect.Grown(0.5).Contains(frame.Project(place)), $"{place} is at {frame.Project(place)}");
                Assert.True(frame.Bounds.Contains(place), $"{place} is out of bounds");
            }
        }
    }

    [Fact]
    public void Far_strays_do_not_widen_the_map()
    {
        GeoPoint[] near = [.. Enumerable.Range(0, 40).Select(i => new GeoPoint(55.5 + (i * 0.01), 12.5 + (i % 7 * 0.05)))];
        var frame = FrameFit.To([.. near, new GeoPoint(1.3, 103.8), new GeoPoint(40.7, -74)])!;
        Assert.All(near, p => Assert.True(frame.Rect.Contains(frame.Project(p))));
        Assert.False(frame.Bounds.Contains(new GeoPoint(1.3, 103.8)));
        Assert.InRange(frame.KilometresPerUnit * MapFrame.Width, 50, 150);
    }

    [Fact]
    public void One_place_has_its_surroundings_and_none_has_no_map()
    {
        Assert.Null(FrameFit.To([]));
        var frame = FrameFit.To([new GeoPoint(78.22, 15.64)])!;
        Assert.InRange(frame.KilometresPerUnit * MapFrame.Width, 50, 100);
        Assert.InRange(frame.Project(new GeoPoint(78.22, 15.64)).DistanceTo(new MapPoint(MapFrame.Width / 2, frame.Height / 2)), 0, 1);
    }

    [Fact]
    public void The_scale_is_true()
    {
        var frame = FrameFit.To(54.9, 11.0, 56.6, 14.6);
        var bar = ScaleBar.Of(frame, 120);
        var middle = new MapPoint(MapFrame.Width / 2, frame.Height / 2);
        var ends = (frame.Invert(middle), frame.Invert(new MapPoint(middle.X + bar.Length, middle.Y)));
        Assert.Equal(20, bar.Kilometres);
        Assert.Equal(20, ends.Item1.DistanceTo(ends.Item2), 1);
    }
}
