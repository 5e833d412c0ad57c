using System.Buffers.Binary;

namespace ClusterPortal.Media;

/// <summary>PNG (W3C, third edition): a signature, then chunks of length, name, data and checksum.</summary>
internal static class Png
{
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    // What changes the look: palette, transparency, colour space, pixel density.
    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs"];

    public static RasterInfo? Inspect(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[Signature.Length..];
        if (!TryChunk(ref rest, out var name, out var whole) || !name.SequenceEqual("IHDR"u8) || whole.Length != 25) return null;
        var width = BinaryPrimitives.ReadUInt32BigEndian(whole[8..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(whole[12..]);
        if (width > int.MaxValue || height > int.MaxValue) return null;
        var animated = false;
        while (TryChunk(ref rest, out name, out _) && !name.SequenceEqual("IDAT"u8)) animated |= name.SequenceEqual("acTL"u8);
        return new RasterInfo(MediaFormat.Png, (int)width, (int)height, animated);
    }

    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        var result = new List<byte>(bytes.Length);
        result.AddRange(Signature);
        var rest = bytes[Signature.Length..];
        var data = false;
        while (TryChunk(ref rest, out var name, out var whole))
        {
            data |= name.SequenceEqual("IDAT"u8);
            if (IsKept(name)) result.AddRange(whole);
            if (name.SequenceEqual("IEND"u8)) return data ? [.. result] : null;
        }

        return null;
    }

    private static bool IsKept(ReadOnlySpan<byte> name)
    {
        foreach (var kept in Kept)
            if (System.Text.Ascii.Equals(name, kept)) return true;
        return false;
    }

    private static bool TryChunk(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> whole)
    {
        name = whole = default;
        if (rest.Length < 12) return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - 12) return false;
        name = rest[4..8];
        whole = rest[..((int)length + 12)];
        rest = rest[whole.Length..];
        return true;
    }
}
