using System.Globalization;

namespace ClusterPortal.Domain.Clusters;

/// <summary>Whether colours can be read upon each other. Source: WCAG 2.2, relative luminance and contrast ratio; the nearest colour that passes is found along the
/// lightness of Oklab (Ottosson 2020), so that it keeps its hue. Colours are written #rrggbb.</summary>
internal static class Contrast
{
    /// <summary>What text needs on what is behind it (WCAG level AA).</summary>
    public const double Readable = 4.5;

    private const int Steps = 400;

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(Linear(one)), Luminance(Linear(other)));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The colour with the same hue, and the lightness nearest to its own, that can be read on another; null when there is none.</summary>
    public static string? Nearest(string color, string behind)
    {
        var (l, a, b) = Oklab(Linear(color));
        for (var step = 1; step <= Steps; step++)
        {
            foreach (var lightness in (double[])[l - ((double)step / Steps), l + ((double)step / Steps)])
            {
                if (lightness is < 0 or > 1) continue;
                var found = Hex(Within(lightness, a, b));
                if (Ratio(found, behind) >= Readable) return found;
            }
        }

        return null;
    }

    // Very dark and very light colours cannot be as colourful: the colour is made paler until a screen can show it.
    private static double[] Within(double l, double a, double b)
    {
        for (var part = 1.0; part > 0; part -= 0.05)
        {
            var rgb = Rgb(l, a * part, b * part);
            if (rgb.All(c => c is >= -0.0005 and <= 1.0005)) return rgb;
        }

        return Rgb(l, 0, 0);
    }

    private static double Luminance(double[] rgb) => (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);

    private static double[] Linear(string color) =>
        [.. Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static string Hex(double[] rgb) =>
        "#" + string.Concat(rgb.Select(c => Math.Clamp(c, 0, 1)).Select(c => c <= 0.0031308 ? c * 12.92 : (1.055 * Math.Pow(c, 1 / 2.4)) - 0.055).Select(c => ((int)Math.Round(c * 255)).ToString("x2", CultureInfo.InvariantCulture)));

    private static (double L, double A, double B) Oklab(double[] rgb)
    {
        var l = Math.Cbrt((0.4122214708 * rgb[0]) + (0.5363325363 * rgb[1]) + (0.0514459929 * rgb[2]));
        var m = Math.Cbrt((0.2119034982 * rgb[0]) + (0.6806995451 * rgb[1]) + (0.1073969566 * rgb[2]));
        var s = Math.Cbrt((0.0883024619 * rgb[0]) + (0.2817188376 * rgb[1]) + (0.6299787005 * rgb[2]));
        return (
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    private static double[] Rgb(double lightness, double a, double b)
    {
        var l = Cube(lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return
        [
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s),
        ];
    }

    private static double Cube(double x) => x * x * x;
}
