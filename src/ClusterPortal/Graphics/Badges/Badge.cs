using System.Globalization;
using System.Text;
using ClusterPortal.Graphics.Cards;

namespace ClusterPortal.Graphics.Badges;

/// <summary>Draws the badge that a member puts on its own site. One unit is one pixel of the smallest size, 120 pixels wide, and no letter is smaller than nine of them. It
/// carries its looks in attributes, with the dark ones in a style element: hosts that refuse styles show the light badge.</summary>
internal static class Badge
{
    public const int Width = 120;

    private const double Indent = 15;
    private const double Room = Width - Indent - 7;
    private const double LeastContrast = 7;
    private const string Fonts = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

    private static readonly Rgb Paper = Rgb.White;
    private static readonly Rgb Night = new(16, 24, 32);
    private static readonly Rgb Grey = new(86, 94, 102);
    private static readonly (double Size, int Lines)[] Sizes = [(16, 1), (13, 1), (13, 2), (12, 3), (11, 4)];

    public static string Draw(BadgeModel model, BadgeLook look)
    {
        var (name, status, date) = Lines(model);
        var height = HeightOf(name, status, date);
        var night = look == BadgeLook.Dark;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\"{SvgCanvas.Escape(model.Language)}\" font-family=\"{Fonts}\"");
        if (model.RightToLeft) svg.Append(" direction=\"rtl\"");
        svg.Append("><title id=\"t\">").Append(SvgCanvas.Escape(model.Title)).Append("</title><desc id=\"d\">").Append(SvgCanvas.Escape(model.Description)).Append("</desc>");
        if (look == BadgeLook.Both)
            svg.Append("<style>@media(prefers-color-scheme:dark){").Append(Rule("g", Ground(true))).Append(Rule("b", Colour(model, true))).Append(Rule("i", Ink(true))).Append(CultureInfo.InvariantCulture, $".g{{stroke:{Colour(model, true)}}}").Append("}</style>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"g\" x=\".75\" y=\".75\" width=\"{Width - 1.5}\" height=\"{SvgCanvas.Number(height - 1.5)}\" rx=\"5\" fill=\"{Ground(night)}\" stroke=\"{Colour(model, night)}\" stroke-width=\"1.5\"");
        if (model.Ended) svg.Append(" stroke-dasharray=\"4 3\"");
        svg.Append("/>");
        if (!model.Ended) svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"b\" x=\"{(model.RightToLeft ? Width - 8 : 0)}\" width=\"8\" height=\"{height}\" rx=\"3\" fill=\"{Colour(model, night)}\"/>");
        var y = 5.0;
        foreach (var line in name.Lines) Line(svg, model, "b", Colour(model, night), line, y += name.Size * 1.18, name.Size, 700);
        y += 2;
        foreach (var line in status.Lines) Line(svg, model, "i", Ink(night), line, y += status.Size * 1.25, status.Size, 600);
        foreach (var line in date.Lines) Line(svg, model, "i", Ink(night), line, y += date.Size * 1.3, date.Size, 400);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>In pixels, for a badge 120 pixels wide: pages reserve the room.</summary>
    public static int HeightOf(BadgeModel model)
    {
        var (name, status, date) = Lines(model);
        return HeightOf(name, status, date);
    }

    private static int HeightOf((string[] Lines, double Size) name, (string[] Lines, double Size) status, (string[] Lines, double Size) date) =>
        (int)Math.Ceiling(5 + name.Lines.Length * name.Size * 1.18 + 2 + status.Lines.Length * status.Size * 1.25 + date.Lines.Length * date.Size * 1.3 + 7);

    private static ((string[] Lines, double Size) Name, (string[] Lines, double Size) Status, (string[] Lines, double Size) Date) Lines(BadgeModel model)
    {
        var fitting = Sizes.Where(s => TextWrap.Lines(model.Name, Room, s.Size, s.Lines + 1, true).Length <= s.Lines).DefaultIfEmpty(Sizes[^1]).First();
        return (
            ([.. TextWrap.Lines(model.Name, Room, fitting.Size, fitting.Lines, true)], fitting.Size),
            ([.. TextWrap.Lines(model.Status, Room, 10.5, 3, true)], 10.5),
            ([.. TextWrap.Lines(model.Date, Room, 9.5, 2)], 9.5));
    }

    private static void Line(StringBuilder svg, BadgeModel model, string kind, Rgb ink, string text, double y, double size, int weight)
    {
        var x = model.RightToLeft ? Width - Indent : Indent;
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{SvgCanvas.Number(x)}\" y=\"{SvgCanvas.Number(y)}\" font-size=\"{SvgCanvas.Number(size)}\" font-weight=\"{weight}\" fill=\"{ink}\">{SvgCanvas.Escape(text)}</text>");
    }

    private static string Rule(string kind, Rgb fill) => $".{kind}{{fill:{fill}}}";

    private static Rgb Ground(bool night) => night ? Night : Paper;

    private static Rgb Ink(bool night) => night ? new Rgb(222, 228, 234) : new Rgb(44, 54, 64);

    // Darkened or lightened until its letters can be read.
    private static Rgb Colour(BadgeModel model, bool night)
    {
        var colour = model.Ended ? Grey : night ? model.Dark : model.Light;
        for (var step = 0; step < 20 && colour.Contrast(Ground(night)) < LeastContrast; step++) colour = colour.Mixed(night ? Rgb.White : Rgb.Black, .15);
        return colour;
    }
}
