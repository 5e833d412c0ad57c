using System.Globalization;
using System.Text;

namespace ClusterPortal.Graphics.Codes;

/// <summary>A QR code as a picture of its own: black on white with its quiet zone, whatever the page around it, as readers need it so.</summary>
internal static class QrDrawing
{
    private const int Quiet = 4;
    private const int ModulePixels = 5;

    /// <summary>To be put into a page that is printed: short, and without a ground of its own, as paper is white.</summary>
    /// <returns>Null when the text is too long for any code.</returns>
    public static string? Inline(string text)
    {
        if (QrCode.Quick(text) is not { } code) return null;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"qr\" viewBox=\"0 0 {code.Size} {code.Size}\" aria-hidden=\"true\" shape-rendering=\"crispEdges\"><path stroke=\"#000\" d=\"");
        for (var y = 0; y < code.Size; y++)
        {
            // Each row begins where it stands, and goes on by steps: that is half the length of single squares.
            var end = -1;
            for (var x = 0; x < code.Size; x++)
            {
                if (!code[x, y]) continue;
                var from = x;
                while (x + 1 < code.Size && code[x + 1, y]) x++;
                if (end < 0) svg.Append('M').Append(from).Append(' ').Append(y).Append(".5");
                else svg.Append('m').Append(from - end).Append(" 0");
                svg.Append('h').Append(x - from + 1);
                end = x + 1;
            }
        }

        return svg.Append("\"/></svg>").ToString();
    }

    /// <param name="title">What it leads to, for those who cannot see it.</param>
    /// <returns>An empty picture with its title when the text is too long for any code.</returns>
    public static string Draw(string text, string title)
    {
        var code = QrCode.Of(text);
        var side = (code?.Size ?? 0) + 2 * Quiet;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side * ModulePixels}\" height=\"{side * ModulePixels}\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-labelledby=\"t\" shape-rendering=\"crispEdges\">");
        svg.Append("<title id=\"t\">").Append(SvgCanvas.Escape(title)).Append("</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
        for (var y = 0; y < code?.Size; y++)
        for (var x = 0; x < code.Size; x++)
        {
            if (!code[x, y]) continue;
            var from = x;
            while (x + 1 < code.Size && code[x + 1, y]) x++;
            svg.Append(CultureInfo.InvariantCulture, $"M{from + Quiet} {y + Quiet}h{x - from + 1}v1h-{x - from + 1}z");
        }

        return svg.Append("\"/></svg>").ToString();
    }
}
