using System.Text;
using ClusterPortal.Site;

namespace ClusterPortal.Pages;

/// <summary>The brand tokens of site.yml as a style sheet: one custom property per role, with the dark values where the reader prefers them.
/// All values have been checked when site.yml was read, so none can leave its declaration.</summary>
internal static class BrandCss
{
    public static string Write(Brand brand)
    {
        var css = new StringBuilder();
        if (brand.Colors.Length > 0 || brand.Font is not null || brand.DisplayFont is not null || brand.Scale is not null || brand.Radius is not null)
        {
            css.Append(":root {\n");
            foreach (var token in brand.Colors) css.Append($"  --color-{token.Role}: {token.Value};\n");
            if (brand.Font is { } font and not "system") css.Append($"  --font-brand: {font};\n");
            if (brand.DisplayFont is { } display and not "system") css.Append($"  --font-brand-display: {display};\n");
            if (brand.Scale is { } scale) css.Append($"  --type-scale: {ScaleOf(scale)};\n");
            if (brand.Radius is { } radius) css.Append($"  --radius: {radius}px;\n");
            css.Append("}\n");
        }

        if (brand.Dark.Length > 0)
        {
            css.Append("@media (prefers-color-scheme: dark) {\n  :root {\n");
            foreach (var token in brand.Dark) css.Append($"    --color-{token.Role}: {token.Value};\n");
            css.Append("  }\n}\n");
        }

        return css.ToString();
    }

    private static string ScaleOf(string scale) => scale switch { "compact" => ".88", "large" => "1.12", _ => "1" };
}
