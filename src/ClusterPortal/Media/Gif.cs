using System.Buffers.Binary;

namespace ClusterPortal.Media;

/// <summary>GIF (87a, 89a): a screen, then blocks of sub-blocks. One picture is accepted; moving ones are not, because nobody can stop them.</summary>
internal static class Gif
{
    public static RasterInfo? Inspect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 13) return null;
        int width = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
        var pictures = 0;
        for (var at = AfterScreen(bytes); TryBlock(bytes, at, out var kind, out var next) && kind != (byte)';'; at = next)
            if (kind == ',') pictures++;
        return new RasterInfo(MediaFormat.Gif, width, height, pictures > 1);
    }

    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        var at = AfterScreen(bytes);
        if (at > bytes.Length) return null;
        var result = new List<byte>(bytes.Length);
        result.AddRange(bytes[..at]);
        var pictures = 0;
        while (TryBlock(bytes, at, out var kind, out var next))
        {
            // Of the extensions only the one that sets transparency changes the look.
            if (kind is (byte)',' or (byte)';' || (kind == '!' && bytes[at + 1] == 0xF9)) result.AddRange(bytes[at..next]);
            if (kind == ',') pictures++;
            if (kind == ';') return pictures > 0 ? [.. result] : null;
            at = next;
        }

        return null;
    }

    private static int AfterScreen(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 13 ? int.MaxValue : 13 + Colours(bytes[10]);

    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static bool TryBlock(ReadOnlySpan<byte> bytes, int at, out byte kind, out int next)
    {
        kind = 0;
        next = at;
        if (at >= bytes.Length) return false;
        kind = bytes[at];
        switch (kind)
        {
            case (byte)';':
                next = at + 1;
                return true;
            case (byte)'!':
                return TrySubBlocks(bytes, at + 2, out next);
            case (byte)',' when at + 10 < bytes.Length:
                return TrySubBlocks(bytes, at + 10 + Colours(bytes[at + 9]) + 1, out next);
            default:
                return false;
        }
    }

    private static bool TrySubBlocks(ReadOnlySpan<byte> bytes, int at, out int next)
    {
        next = at;
        while (next < bytes.Length && bytes[next] != 0) next += bytes[next] + 1;
        next++;
        return next <= bytes.Length;
    }
}
