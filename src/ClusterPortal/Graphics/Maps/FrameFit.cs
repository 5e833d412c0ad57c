using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Maps;

/// <summary>In: the edges of an area, or the places that a map is to show. Out: a frame about them, or null when there is nothing to show.</summary>
internal static class FrameFit
{
    private const int Steps = 24;
    private const double SmallestSpan = 60 / Projection.EarthRadius;

    /// <summary>A frame about an area; one whose west is greater than its east crosses the antimeridian.</summary>
    public static MapFrame To(double south, double west, double north, double east)
    {
        var width = east < west ? east + 360 - west : east - west;
        var projection = new Projection(new GeoPoint((south + north) / 2, Math.IEEERemainder(west + (width / 2), 360)));
        var edge = Enumerable.Range(0, Steps + 1).Select(i => (double)i / Steps).SelectMany(part => (GeoPoint[])
        [
            new(south, west + (part * width)), new(north, west + (part * width)), new(south + (part * (north - south)), west), new(south + (part * (north - south)), east),
        ]);
        return new MapFrame(projection, Around(edge.Select(projection.Project), 0));
    }

    /// <summary>A frame about most of the places: what is several times as far away as the others would make everything else one dot.</summary>
    public static MapFrame? To(ImmutableArray<GeoPoint> places)
    {
        if (places.IsEmpty) return null;
        var middle = Middle(places);
        var far = places.Select(p => p.DistanceTo(middle)).Order().ToArray();
        var most = Math.Max(40, 3.5 * far[(far.Length - 1) * 3 / 4]);
        var near = places.Where(p => p.DistanceTo(middle) <= most).ToArray();
        var projection = new Projection(middle);
        return new MapFrame(projection, Around(near.Select(projection.Project), 0.09));
    }

    private static MapRect Around(IEnumerable<MapPoint> points, double margin)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var p in points)
        {
            (left, right) = (Math.Min(left, p.X), Math.Max(right, p.X));
            (top, bottom) = (Math.Min(top, p.Y), Math.Max(bottom, p.Y));
        }

        var grow = margin * Math.Max(right - left, bottom - top);
        var more = Math.Max(0, (SmallestSpan - Math.Max(right - left, bottom - top)) / 2);
        return new MapRect(left, top, right, bottom).Grown(grow + more);
    }

    // The place that is nearest to all the others in the middle of the distances: a few strays do not move it. Many places are looked at by a sample.
    private static GeoPoint Middle(ImmutableArray<GeoPoint> places)
    {
        var step = Math.Max(1, places.Length / 200);
        var sample = places.Where((_, i) => i % step == 0).ToArray();
        var best = (Far: double.MaxValue, Place: places[0]);
        var distances = new double[sample.Length];
        foreach (var place in sample)
        {
            for (var i = 0; i < sample.Length; i++) distances[i] = place.DistanceTo(sample[i]);
            Array.Sort(distances);
            var far = distances[distances.Length / 2];
            if (far < best.Far) best = (far, place);
        }

        return best.Place;
    }
}
