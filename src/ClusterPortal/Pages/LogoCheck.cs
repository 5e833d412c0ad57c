using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain.Colors;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;
using ClusterPortal.Themes;
using ClusterPortal.Themes.Css;

namespace ClusterPortal.Pages;

/// <summary>Logos as visitors will see them: on the light and the dark paper of the theme, and large enough for a sharp screen. Drawings are reckoned by their plain
/// colours; what pictures of pixels show is not looked at.</summary>
internal static class LogoCheck
{
    // Below this nobody sees a shape; what is above may still be hard to read, but is its owner's choice.
    private const double Unseen = 2;
    private const double Vanishes = 1.3;
    private const double OfItsOwn = 7;
    private const int Sharp = 160;
    private const int Heavy = 150 * 1024;

    // The plates of the base theme under logos that say for which background they are made.
    private static readonly Color LightPlate = new(1, 1, 1);
    private static readonly Color DarkPlate = Color.Parse("#10202e")!.Value;

    public static void Check(Theme theme, SiteConfig site, Portal portal, AssetUrls assets, DiagnosticBag bag)
    {
        (Color? Light, Color? Dark)? papers = null;
        foreach (var type in portal.Types.All)
        {
            if (type.Fields.Find("logo") is not { Kind: FieldKind.Image } field) continue;
            foreach (var record in portal.Of(type))
                if (record[field] is FileValue logo && assets.Content(logo.Path) is { } asset) Check(logo, asset, papers ??= Papers(theme, site, portal), bag);
        }
    }

    private static void Check(FileValue logo, Asset asset, (Color? Light, Color? Dark) papers, DiagnosticBag bag)
    {
        var name = logo.Path[(logo.Path.LastIndexOf('/') + 1)..];
        if (!name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            if (asset.Width is { } width && asset.Height is { } height && Math.Max(width, height) < Sharp)
                bag.Report(LogoRules.Small, logo.Span, $"'{name}' is only {width} by {height} pixels large", $"at least {Sharp} pixels on its longer side, or better a drawing (SVG)");
            if (asset.Length > Heavy)
                bag.Report(LogoRules.Heavy, logo.Span, $"'{name}' takes {asset.Length / 1024} KB", "save it with fewer pixels, or better as a drawing (SVG)");
            return;
        }

        if (LogoPaints.Of(asset.Bytes.Span) is not { Count: > 0 } colors) return;
        switch (logo.On)
        {
            case "light":
                Judge(LightPlate, "on the light plate that 'on: light' asks for", "write 'on: dark', or give it a darker colour");
                break;
            case "dark":
                Judge(DarkPlate, "on the dark plate that 'on: dark' asks for", "write 'on: light', or give it a lighter colour");
                break;
            default:
                Judge(papers.Light, "on light pages", "write 'on: dark' beside the file, and it gets a dark plate; or give it a darker colour");
                Judge(papers.Dark, "on dark pages", "write 'on: light' beside the file, and it gets a light plate; or give it a lighter colour");
                break;
        }

        void Judge(Color? paper, string where, string advice)
        {
            if (paper is not { } ground) return;
            var most = colors.Max(c => Color.Contrast(c, ground));
            if (most < Unseen) bag.Report(LogoRules.Unreadable, logo.Span, $"'{name}' cannot be seen {where}: its {Words(colors)} is too near to {ground}", advice);
            else if (ground == papers.Dark && most < OfItsOwn && colors.Where(c => Color.Contrast(c, ground) < Vanishes).ToArray() is { Length: > 0 } lost)
                bag.Report(LogoRules.PartsVanish, logo.Span, $"parts of '{name}' vanish {where}: {Words(lost)} is nearly the paper's {ground}", advice);
        }
    }

    private static string Words(IEnumerable<Color> colors) => string.Join(", ", colors.Select(c => c.ToString()).Order(StringComparer.Ordinal).Take(3));

    private static (Color? Light, Color? Dark) Papers(Theme theme, SiteConfig site, Portal portal)
    {
        var (_, _, brand) = ClusterSheets.Brands(site, portal).First();
        var properties = RootProperties.Read([BrandCss.Write(brand), .. theme.Sheets.Select(s => Encoding.UTF8.GetString(s.Bytes.Span))]);
        return (new CssColors(properties.In(false), false).Of("--paper").Color, new CssColors(properties.In(true), true).Of("--paper").Color);
    }
}
