using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ClusterPortal.Graphics.Cards;

/// <summary>In: what a page is about. Out: the drawing that social media show with a link to it, in pixels: they do not scale it.</summary>
internal static class SocialCard
{
    public const int Width = 1200;
    public const int Height = 630;

    private const double Margin = 80;
    private const double Room = 1000;
    private const double LeastContrast = 4.5;
    private const string Fonts = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

    private static readonly (double Size, int Lines)[] Sizes = [(84, 1), (68, 2), (56, 3), (48, 4)];

    public static string Draw(CardModel model)
    {
        var ink = model.Ground.Contrast(Rgb.White) >= LeastContrast ? Rgb.White : Rgb.Black;
        var ground = Clear(model.Ground, ink);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-family=\"{Fonts}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"{ground}\"/>");
        var mirrored = model.RightToLeft ? $" transform=\"matrix(-1 0 0 1 {Width} 0)\"" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{CardPattern.Of(model.Address)}\" fill=\"none\" stroke=\"{ink}\" stroke-opacity=\".11\" stroke-width=\"2\"{mirrored}/>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect y=\"{Height - 14}\" width=\"{Width}\" height=\"14\" fill=\"{model.Accent}\"/>");
        var indent = Mark(svg, model, ink);
        Line(svg, model, ink, model.Site, Margin + indent, 126, 36, 600, .95);
        Body(svg, model, ink, ground);
        Line(svg, model, ink, model.Address, Margin, Height - 62, 28, 400, .85);
        return svg.Append("</svg>").ToString();
    }

    // A middle tone carries neither white nor black words well: it is darkened or lightened until it does.
    private static Rgb Clear(Rgb ground, Rgb ink)
    {
        for (var step = 0; step < 20 && ground.Contrast(ink) < LeastContrast; step++) ground = ground.Mixed(ink == Rgb.White ? Rgb.Black : Rgb.White, .1);
        return ground;
    }

    private static void Body(StringBuilder svg, CardModel model, Rgb ink, Rgb ground)
    {
        var fitting = Sizes.Where(s => TextWrap.Lines(model.Title, Room, s.Size, s.Lines + 1, true).Length <= s.Lines).DefaultIfEmpty(Sizes[^1]).First();
        var title = TextWrap.Lines(model.Title, Room, fitting.Size, fitting.Lines, true);
        var text = model.Text is { } words && title.Length < 4 ? TextWrap.Lines(words, Room, 32, title.Length < 3 ? 2 : 1) : [];
        var high = title.Length * fitting.Size * 1.12 + text.Length * 44 + (text.Length > 0 ? 20 : 0) + (model.Kind is null ? 0 : 54);
        var y = 170 + (Height - 130 - 170 - high) / 2;
        if (model.Kind is { } kind)
        {
            y += 34;
            Line(svg, model, ink.Mixed(ground, .12), kind, Margin, y, 32, 600, 1);
            y += 20;
        }

        foreach (var line in title)
        {
            y += fitting.Size * 1.12;
            Line(svg, model, ink, line, Margin, y - fitting.Size * .22, fitting.Size, 700, 1);
        }

        if (text.Length > 0) y += 20;
        foreach (var line in text)
        {
            y += 44;
            Line(svg, model, ink, line, Margin, y - 10, 32, 400, .9);
        }
    }

    private static void Line(StringBuilder svg, CardModel model, Rgb ink, string text, double indent, double y, double size, int weight, double opacity)
    {
        var x = model.RightToLeft ? Width - indent : indent;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{SvgCanvas.Number(x)}\" y=\"{SvgCanvas.Number(y)}\" font-size=\"{SvgCanvas.Number(size)}\" font-weight=\"{weight}\" fill=\"{ink}\"");
        if (opacity < 1) svg.Append(CultureInfo.InvariantCulture, $" fill-opacity=\"{opacity}\"");
        if (model.RightToLeft) svg.Append(" direction=\"rtl\"");
        svg.Append('>').Append(SvgCanvas.Escape(Printable(text))).Append("</text>");
    }

    // XML has no form for these, and one of them would cost the whole card.
    private static string Printable(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value >= 32 && r.Value is not (0xFFFE or 0xFFFF or 0xFFFD)));

    /// <returns>How far it moves the portal's name.</returns>
    private static double Mark(StringBuilder svg, CardModel model, Rgb ink)
    {
        if (model.Mark is not { } mark || Parsed(mark) is not { } root) return 0;
        const double size = 64;
        root.SetAttributeValue("x", SvgCanvas.Number(model.RightToLeft ? Width - Margin - size : Margin));
        root.SetAttributeValue("y", "80");
        root.SetAttributeValue("width", SvgCanvas.Number(size));
        root.SetAttributeValue("height", SvgCanvas.Number(size));
        root.SetAttributeValue("color", ink.ToString());
        svg.Append(root.ToString(SaveOptions.DisableFormatting));
        return size + 24;
    }

    private static XElement? Parsed(string mark)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(mark), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            // A mark that is no drawing is left out here; the pages show what becomes of it.
            return null;
        }
    }
}
