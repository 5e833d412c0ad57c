using System.Buffers.Binary;

namespace ClusterPortal.Media;

/// <summary>JPEG (ITU T.81): segments of a marker, a length and data; compressed data after each start of scan.</summary>
internal static class Jpeg
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static RasterInfo? Inspect(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        var turned = false;
        while (TrySegment(bytes, at, out var marker, out var data, out var next))
        {
            if (IsExif(marker, data)) turned = Orientation(data) >= 5;
            if (IsFrame(marker))
            {
                if (data.Length < 6) return null;
                int height = BinaryPrimitives.ReadUInt16BigEndian(data[1..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(data[3..]);
                return turned ? new RasterInfo(MediaFormat.Jpeg, height, width) : new RasterInfo(MediaFormat.Jpeg, width, height);
            }

            if (marker is StartOfScan or EndOfImage) return null;
            at = next;
        }

        return null;
    }

    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        var result = new List<byte>(bytes.Length) { 0xFF, 0xD8 };
        var at = 2;
        var orientation = 1;
        while (TrySegment(bytes, at, out var marker, out var data, out var next))
        {
            if (marker == EndOfImage)
            {
                result.AddRange([0xFF, EndOfImage]);
                return [.. result];
            }

            if (IsExif(marker, data) && orientation == 1)
            {
                orientation = Orientation(data);
                if (orientation != 1) result.AddRange(OnlyOrientation(orientation));
            }

            if (IsKept(marker, data)) result.AddRange(bytes[at..next]);
            at = next;
            if (marker != StartOfScan) continue;
            var end = EndOfScan(bytes, at);
            result.AddRange(bytes[at..end]);
            at = end;
        }

        return null;
    }

    // One segment at a place; fill bytes before a marker are allowed.
    private static bool TrySegment(ReadOnlySpan<byte> bytes, int at, out byte marker, out ReadOnlySpan<byte> data, out int next)
    {
        marker = 0;
        data = default;
        next = at;
        if (at + 1 >= bytes.Length || bytes[at] != 0xFF) return false;
        while (at + 1 < bytes.Length && bytes[at + 1] == 0xFF) at++;
        if (at + 1 >= bytes.Length) return false;
        marker = bytes[at + 1];
        if (marker is EndOfImage or 0x01 or (>= 0xD0 and <= 0xD7))
        {
            next = at + 2;
            return true;
        }

        if (at + 4 > bytes.Length || marker is 0 or 0xD8) return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        if (length < 2 || at + 2 + length > bytes.Length) return false;
        data = bytes[(at + 4)..(at + 2 + length)];
        next = at + 2 + length;
        return true;
    }

    // In compressed data a marker byte is followed by zero or a restart number; anything else ends it.
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length)
        {
            var found = bytes[at..^1].IndexOf((byte)0xFF);
            if (found < 0) return bytes.Length;
            at += found;
            if (bytes[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
            at += bytes[at + 1] == 0xFF ? 1 : 2;
        }

        return bytes.Length;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // JFIF, colour profile, Adobe's note on the colour transform; of the other application segments and comments none changes the look.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        0xE0 => data.StartsWith("JFIF\0"u8),
        0xE2 => data.StartsWith("ICC_PROFILE\0"u8),
        0xEE => data.StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    private static bool IsExif(byte marker, ReadOnlySpan<byte> data) => marker == 0xE1 && data.StartsWith("Exif\0\0"u8);

    // Tag 0x0112 of the first directory: 1 upright, 5 to 8 turned by a quarter.
    private static int Orientation(ReadOnlySpan<byte> exif)
    {
        var tiff = exif[6..];
        if (tiff.Length < 14) return 1;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return 1;
        var start = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (start > tiff.Length - 2) return 1;
        var directory = tiff[(int)start..];
        var count = Short(directory, little);
        directory = directory[2..];
        for (var i = 0; i < count && directory.Length >= 12; i++, directory = directory[12..])
            if (Short(directory, little) == 0x0112) return Short(directory[8..], little) is >= 1 and <= 8 and var value ? value : 1;
        return 1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static byte[] OnlyOrientation(int value) =>
    [
        0xFF, 0xE1, 0x00, 0x22, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 0x2A, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)value, 0, 0, 0, 0, 0, 0,
    ];
}
