using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Site;
using ClusterPortal.Templates.Values;
using ClusterPortal.Themes;
using ClusterPortal.Themes.Css;

namespace ClusterPortal.Outputs.Mail;

/// <summary>The colours of a mail, by role: those that the theme's style sheets make of the brand, worked out, because mail programs know no custom properties.</summary>
internal sealed class LetterColors
{
    private static readonly (string Role, string Light, string Dark)[] Roles =
    [
        ("paper", "#ffffff", "#14181d"), ("tint", "#f3f5f7", "#1c2229"), ("ink", "#1a1f24", "#e8ecf0"), ("muted", "#4a5560", "#b3bcc6"),
        ("primary", "#1f4e79", "#9cc4ee"), ("accent", "#1f4e79", "#9cc4ee"), ("link", "#1f4e79", "#9cc4ee"), ("line", "#d5dbe1", "#39424c"),
    ];

    private readonly Dictionary<string, (string Light, string Dark)> values = new(StringComparer.Ordinal);

    private LetterColors()
    {
    }

    public (string Light, string Dark) this[string role] => values[role];

    public static LetterColors Of(Theme theme, SiteConfig site, Portal portal)
    {
        var brand = ClusterSheets.Brands(site, portal).First().Brand;
        var properties = RootProperties.Read([BrandCss.Write(brand), .. theme.Sheets.Select(s => Encoding.UTF8.GetString(s.Bytes.Span))]);
        var light = new CssColors(properties.In(dark: false), dark: false);
        var dark = new CssColors(properties.In(dark: true), dark: true);
        var colors = new LetterColors();
        foreach (var (role, day, night) in Roles)
            colors.values[role] = (light.Of("--" + role).Color?.ToString() ?? day, dark.Of("--" + role).Color?.ToString() ?? night);
        return colors;
    }

    /// <summary>For templates.</summary>
    public Value In(bool dark) => Value.Of(new FixedRecord(LetterShapes.Colors, [.. LetterShapes.ColorRoles.Select(r => Value.Of(dark ? values[r].Dark : values[r].Light))]));
}
