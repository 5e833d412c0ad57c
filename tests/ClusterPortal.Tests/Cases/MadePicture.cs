using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ClusterPortal.Tests.Cases;

/// <summary>Pictures of which only the size matters.</summary>
internal static class MadePicture
{
    /// <summary>A PNG in shades of grey.</summary>
    /// <param name="noisy">Every point another, which no packing makes smaller; else all black.</param>
    public static byte[] Png(int width, int height, bool noisy = false)
    {
        var points = new byte[(width + 1) * height];
        var noise = 1u;
        for (var i = 0; i < points.Length && noisy; i++)
        {
            noise = unchecked((noise * 1664525) + 1013904223);
            points[i] = i % (width + 1) == 0 ? (byte)0 : (byte)(noise >> 24);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, true)) zlib.Write(points);
        using var stream = new MemoryStream();
        stream.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Chunk(stream, "IHDR", head);
        Chunk(stream, "IDAT", packed.ToArray());
        Chunk(stream, "IEND", []);
        return stream.ToArray();
    }

    private static void Chunk(MemoryStream stream, string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, data.Length);
        stream.Write(four);
        stream.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(four, Crc(body));
        stream.Write(four);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
