using System.Text;
using System.Xml;
using ClusterPortal.Domain.Colors;

namespace ClusterPortal.Pages;

/// <summary>The colours with which a drawing is painted. In: a drawing that was written anew by <see cref="Media.SvgSanitizer"/>, so that it is small and well-formed. Out:
/// its plain colours, or null where some cannot be known without painting it: gradients, filters, parts that shine through.</summary>
internal static class LogoPaints
{
    private static readonly HashSet<string> Shapes = new(StringComparer.Ordinal) { "path", "rect", "circle", "ellipse", "polygon", "polyline", "line", "text", "tspan", "textPath" };

    private static readonly HashSet<string> Unpainted = new(StringComparer.Ordinal) { "clipPath", "mask", "filter", "marker", "linearGradient", "radialGradient", "title", "desc" };

    private static readonly string[] Through = ["opacity", "fill-opacity", "stroke-opacity", "filter", "mask"];

    public static IReadOnlySet<Color>? Of(ReadOnlySpan<byte> svg)
    {
        var colors = new HashSet<Color>();
        var inherited = new Stack<(string Fill, string Stroke)>([("black", "none")]);
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(svg)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement) inherited.Pop();
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (Unpainted.Contains(reader.LocalName))
            {
                Skip(reader);
                continue;
            }

            if (Through.Any(name => reader.GetAttribute(name) is { } value && value is not ("1" or "none"))) return null;
            var own = (Fill: reader.GetAttribute("fill") ?? inherited.Peek().Fill, Stroke: reader.GetAttribute("stroke") ?? inherited.Peek().Stroke);
            if (Shapes.Contains(reader.LocalName))
                foreach (var paint in (string[])[own.Fill, own.Stroke])
                    if (paint is "none" or "transparent") continue;
                    else if (Plain(paint) is { } color) colors.Add(color);
                    else return null;
            if (!reader.IsEmptyElement) inherited.Push(own);
        }

        return colors;
    }

    private static Color? Plain(string paint) => paint.ToLowerInvariant() switch
    {
        // Nothing gives a picture on a page a colour to take over.
        "black" or "currentcolor" => default(Color),
        "white" => new Color(1, 1, 1),
        var other => Color.Parse(other),
    };

    // To its end, so that the reader goes on after it.
    private static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) continue;
    }
}
