namespace ClusterPortal.Media;

/// <summary>Reads and cleans photographs and other images of pixels without decoding them.</summary>
internal static class RasterImage
{
    /// <summary>By the first bytes alone.</summary>
    public static MediaFormat FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Png.Signature)) return MediaFormat.Png;
        if (bytes is [0xFF, 0xD8, 0xFF, ..]) return MediaFormat.Jpeg;
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) return MediaFormat.Webp;
        return bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? MediaFormat.Gif : MediaFormat.Unknown;
    }

    /// <summary>Size and kind; null when the head is damaged or the format unknown.</summary>
    public static RasterInfo? Inspect(ReadOnlySpan<byte> bytes)
    {
        var info = FormatOf(bytes) switch
        {
            MediaFormat.Png => Png.Inspect(bytes),
            MediaFormat.Jpeg => Jpeg.Inspect(bytes),
            MediaFormat.Webp => Webp.Inspect(bytes),
            MediaFormat.Gif => Gif.Inspect(bytes),
            _ => null,
        };
        return info is { Width: > 0, Height: > 0 } ? info : null;
    }

    /// <summary>The image without what does not show: place, time and camera, comments, previews, bytes after the end. Colour profiles stay, and so does the turn of a
    /// photograph, because without them it would look different. Null when the file is torn.</summary>
    public static byte[]? Strip(ReadOnlySpan<byte> bytes) => FormatOf(bytes) switch
    {
        MediaFormat.Png => Png.Strip(bytes),
        MediaFormat.Jpeg => Jpeg.Strip(bytes),
        MediaFormat.Webp => Webp.Strip(bytes),
        MediaFormat.Gif => Gif.Strip(bytes),
        _ => null,
    };
}
