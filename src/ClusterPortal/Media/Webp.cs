using System.Buffers.Binary;

namespace ClusterPortal.Media;

/// <summary>WebP (RFC 9649): a RIFF container of chunks, each of even length.</summary>
internal static class Webp
{
    private const byte ExifAndXmp = 0x0C;
    private const byte Animation = 0x02;

    public static RasterInfo? Inspect(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[12..];
        while (TryChunk(ref rest, out var name, out var data, out _))
        {
            if (name.SequenceEqual("VP8X"u8) && data.Length >= 10)
                return new RasterInfo(MediaFormat.Webp, 1 + Triple(data[4..]), 1 + Triple(data[7..]), (data[0] & Animation) != 0);
            if (name.SequenceEqual("VP8 "u8) && data.Length >= 10 && data[3..6] is [0x9D, 0x01, 0x2A])
                return new RasterInfo(MediaFormat.Webp, BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
            if (name.SequenceEqual("VP8L"u8) && data.Length >= 5 && data[0] == 0x2F)
            {
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
                return new RasterInfo(MediaFormat.Webp, (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
            }
        }

        return null;
    }

    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (size < 4 || size > bytes.Length - 8) return null;
        var result = new List<byte>(bytes.Length);
        result.AddRange(bytes[..12]);
        var rest = bytes[12..(int)(size + 8)];
        var picture = false;
        while (TryChunk(ref rest, out var name, out _, out var whole))
        {
            picture |= name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8);
            if (name.SequenceEqual("VP8X"u8) && whole.Length >= 18)
            {
                var head = whole.ToArray();
                head[8] = (byte)(head[8] & ~ExifAndXmp);
                result.AddRange(head);
            }
            else if (name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ALPH"u8) || name.SequenceEqual("ICCP"u8))
            {
                result.AddRange(whole);
            }
        }

        if (!picture || !rest.IsEmpty) return null;
        var clean = result.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(clean.AsSpan(4), (uint)clean.Length - 8);
        return clean;
    }

    private static bool TryChunk(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> data, out ReadOnlySpan<byte> whole)
    {
        name = data = whole = default;
        if (rest.Length < 8) return false;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
        if (length > rest.Length - 8) return false;
        name = rest[..4];
        data = rest[8..((int)length + 8)];
        // The pad byte of the last chunk is sometimes forgotten.
        var padded = Math.Min((int)length + 8 + ((int)length & 1), rest.Length);
        whole = rest[..padded];
        rest = rest[padded..];
        return true;
    }

    private static int Triple(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
