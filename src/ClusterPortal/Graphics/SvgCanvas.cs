using System.Globalization;
using System.Text;

namespace ClusterPortal.Graphics;

/// <summary>Writes a drawing whose widths are parts of a hundred of the room it is given and whose heights and letters are pixels: so it fills a phone and a
/// desk alike, and its words keep their size on both. Looks come from classes alone, as pages allow no styles of elements.</summary>
/// <param name="rightToLeft">Everything is mirrored, as the language reads.</param>
internal sealed class SvgCanvas(bool rightToLeft)
{
    private readonly StringBuilder body = new();

    /// <summary>The whole drawing, with its name and a description for those who cannot see it.</summary>
    /// <param name="id">Of the drawing within its page; ids of its parts begin with it.</param>
    public string Finish(string id, string kind, double height, string title, string description) =>
        $"<svg class=\"chart {kind}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" width=\"100%\" height=\"{Number(height)}\" font-size=\"13\">"
        + $"<title id=\"{id}-t\">{Escape(title)}</title><desc id=\"{id}-d\">{Escape(description)}</desc>{body}</svg>";

    public SvgCanvas Raw(string markup)
    {
        body.Append(markup);
        return this;
    }

    /// <param name="from">One end, from 0 to 100.</param>
    /// <param name="to">The other end; may be the smaller one.</param>
    public void Box(string kind, double from, double to, double y, double height, double corner = 0, string? fill = null)
    {
        var left = rightToLeft ? 100 - Math.Max(from, to) : Math.Min(from, to);
        body.Append("<rect class=\"").Append(kind).Append("\" x=\"").Append(Percent(left)).Append("\" y=\"").Append(Number(y));
        body.Append("\" width=\"").Append(Percent(Math.Abs(to - from))).Append("\" height=\"").Append(Number(height)).Append('"');
        if (corner > 0) body.Append(" rx=\"").Append(Number(corner)).Append('"');
        if (fill is not null) body.Append(" fill=\"url(#").Append(fill).Append(")\"");
        body.Append("/>");
    }

    public void Line(string kind, double x1, double y1, double x2, double y2) =>
        body.Append("<line class=\"").Append(kind).Append("\" x1=\"").Append(At(x1)).Append("\" y1=\"").Append(Number(y1)).Append("\" x2=\"").Append(At(x2)).Append("\" y2=\"").Append(Number(y2)).Append("\"/>");

    /// <param name="shift">Pixels from the place, in the direction of reading.</param>
    /// <param name="anchor">start, middle or end.</param>
    public void Text(string? kind, double x, double y, string text, string anchor = "start", double shift = 0)
    {
        if (text.Length == 0) return;
        body.Append("<text");
        if (kind is not null) body.Append(" class=\"").Append(kind).Append('"');
        body.Append(" x=\"").Append(At(x)).Append("\" y=\"").Append(Number(y)).Append('"');
        if (shift != 0) body.Append(" dx=\"").Append(Number(rightToLeft ? -shift : shift)).Append('"');
        if (anchor != "start") body.Append(" text-anchor=\"").Append(anchor).Append('"');
        body.Append('>').Append(Escape(text)).Append("</text>");
    }

    /// <summary>A small drawing in pixels around a place; mirrored with the page.</summary>
    /// <param name="shift">Pixels from the place, in the direction of reading.</param>
    public void Mark(string kind, double x, double y, string path, double shift = 0)
    {
        body.Append("<svg x=\"").Append(At(x)).Append("\" y=\"").Append(Number(y)).Append("\" overflow=\"visible\"><path class=\"").Append(kind).Append("\" d=\"").Append(path).Append('"');
        if (rightToLeft) body.Append(" transform=\"matrix(-1 0 0 1 ").Append(Number(-shift)).Append(" 0)\"");
        else if (shift != 0) body.Append(" transform=\"translate(").Append(Number(shift)).Append(" 0)\"");
        body.Append("/></svg>");
    }

    /// <summary>A square at the beginning of a line, for a key.</summary>
    public void Swatch(double y, string fill) =>
        body.Append("<svg x=\"").Append(At(0)).Append("\" y=\"").Append(Number(y)).Append("\" overflow=\"visible\"><rect class=\"swatch\" x=\"").Append(rightToLeft ? "-14" : "0").Append("\" width=\"14\" height=\"14\" rx=\"2\" fill=\"url(#").Append(fill).Append(")\"/></svg>");

    /// <summary>Lines over the whole drawing, whose places are parts of its width and pixels of its height; they keep their thickness however wide it becomes.</summary>
    public void Paths(double height, IEnumerable<(string Kind, string Path)> paths)
    {
        body.Append("<svg width=\"100%\" height=\"").Append(Number(height)).Append("\" viewBox=\"0 0 100 ").Append(Number(height)).Append("\" preserveAspectRatio=\"none\">");
        if (rightToLeft) body.Append("<g transform=\"matrix(-1 0 0 1 100 0)\">");
        foreach (var (kind, path) in paths) body.Append("<path class=\"").Append(kind).Append("\" d=\"").Append(path).Append("\"/>");
        if (rightToLeft) body.Append("</g>");
        body.Append("</svg>");
    }

    public static string Number(double number) => Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Percent(double part) => Number(part) + "%";

    private string At(double part) => Percent(rightToLeft ? 100 - part : part);
}
