using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Media;

/// <summary>In: a picture or document from content. Out: the bytes to publish, or findings. Names do not decide what a file is, its first bytes do; drawings are
/// written anew from an allow-list; photographs lose where and with what they were taken, and what hides behind their end.</summary>
internal static class MediaReader
{
    public static MediaFile? Read(InputFile file, MediaLimits limits, DiagnosticBag bag)
    {
        var named = ByExtension(file.Path);
        var place = Span.Of(new SourceText(file.Path, ""));
        if (named == MediaFormat.Unknown)
        {
            bag.Report(LimitRules.MediaKindNotAllowed, place, $"Files such as '{NameOf(file.Path)}' cannot be published", "use svg, png, jpg, webp, gif, pdf, docx, xlsx, pptx, odt or ods");
            return null;
        }

        var most = named switch
        {
            MediaFormat.Svg => limits.SvgBytes,
            MediaFormat.Pdf or MediaFormat.Office => limits.DocumentBytes,
            _ => limits.ImageBytes,
        };
        if (file.Bytes.Length > most)
        {
            bag.Report(LimitRules.MediaTooLarge, place, $"'{NameOf(file.Path)}' is larger than {most / 1024} KB", "save it smaller");
            return null;
        }

        if (named == MediaFormat.Svg) return SvgSanitizer.Rewrite(file, bag);
        var bytes = file.Bytes.Span;
        var found = ByContent(bytes);
        if (found != named)
        {
            var looks = found == MediaFormat.Unknown ? "is something else" : $"is a {found.ToString().ToUpperInvariant()} file";
            bag.Report(LimitRules.MediaNotAsNamed, place, $"'{NameOf(file.Path)}' {looks}, not what its name says", "give it its right ending, or save it anew");
            return null;
        }

        if (found == MediaFormat.Office) return new MediaFile(found, file.Bytes);
        if (found == MediaFormat.Pdf) return PdfCheck.IsWhole(bytes) ? new MediaFile(found, file.Bytes) : Broken();
        if (RasterImage.Inspect(bytes) is not { } image) return Broken();
        if ((long)image.Width * image.Height > limits.Pixels || image.Width > limits.Side || image.Height > limits.Side)
        {
            bag.Report(LimitRules.ImageTooManyPixels, place, $"'{NameOf(file.Path)}' is {image.Width} by {image.Height} pixels large", "save it with at most 4,000 pixels a side");
            return null;
        }

        if (image.Animated)
        {
            bag.Report(PageRules.ImageMoves, place, $"'{NameOf(file.Path)}' moves", "save one picture of it");
            return null;
        }

        return RasterImage.Strip(bytes) is { } clean ? new MediaFile(found, clean, image.Width, image.Height) : Broken();

        MediaFile? Broken()
        {
            bag.Report(LimitRules.MediaBroken, place, $"'{NameOf(file.Path)}' is damaged or incomplete", "save it anew and copy it whole");
            return null;
        }
    }

    /// <summary>What the first bytes say. Drawings are text and told by their name alone.</summary>
    public static MediaFormat ByContent(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return MediaFormat.Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return MediaFormat.Office;
        return RasterImage.FormatOf(bytes);
    }

    /// <summary>What the ending of a path promises.</summary>
    public static MediaFormat ByExtension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 ? MediaFormat.Unknown : path[(dot + 1)..].ToLowerInvariant() switch
        {
            "svg" => MediaFormat.Svg,
            "png" => MediaFormat.Png,
            "jpg" or "jpeg" => MediaFormat.Jpeg,
            "webp" => MediaFormat.Webp,
            "gif" => MediaFormat.Gif,
            "pdf" => MediaFormat.Pdf,
            "docx" or "xlsx" or "pptx" or "odt" or "ods" or "odp" => MediaFormat.Office,
            _ => MediaFormat.Unknown,
        };
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
