namespace ClusterPortal.Domain.Colors;

/// <summary>A colour by lightness (0 to 1) and two directions of hue, in which equal steps look equal. Source: Ottosson 2020, as CSS Color 4 has it.</summary>
internal readonly record struct Oklab(double Lightness, double A, double B)
{
    public double Chroma => Math.Sqrt((A * A) + (B * B));

    /// <summary>Degrees.</summary>
    public double Hue => Math.Atan2(B, A) * 180 / Math.PI;

    public static Oklab OfPolar(double lightness, double chroma, double hue)
    {
        var (sin, cos) = Math.SinCos(hue * Math.PI / 180);
        return new Oklab(lightness, chroma * cos, chroma * sin);
    }

    public static Oklab Of(Color color)
    {
        var l = Math.Cbrt((.4122214708 * color.Red) + (.5363325363 * color.Green) + (.0514459929 * color.Blue));
        var m = Math.Cbrt((.2119034982 * color.Red) + (.6806995451 * color.Green) + (.1073969566 * color.Blue));
        var s = Math.Cbrt((.0883024619 * color.Red) + (.2817188376 * color.Green) + (.6299787005 * color.Blue));
        return new Oklab(
            (.2104542553 * l) + (.7936177850 * m) - (.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (.4505937099 * s),
            (.0259040371 * l) + (.7827717662 * m) - (.8086757660 * s));
    }

    public Color ToColor()
    {
        var l = Cube(Lightness + (.3963377774 * A) + (.2158037573 * B));
        var m = Cube(Lightness - (.1055613458 * A) - (.0638541728 * B));
        var s = Cube(Lightness - (.0894841775 * A) - (1.2914855480 * B));
        return new Color(
            (4.0767416621 * l) - (3.3077115913 * m) + (.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (.3413193965 * s),
            (-.0041960863 * l) - (.7034186147 * m) + (1.7076147010 * s));
    }

    /// <summary>A mixture: <paramref name="part"/> of the other, from 0 to 1.</summary>
    public Oklab Mixed(Oklab with, double part) =>
        new(Between(Lightness, with.Lightness, part), Between(A, with.A, part), Between(B, with.B, part));

    /// <summary>The same hue at another lightness. Very dark and very light colours cannot be as colourful: it is made paler until a screen can show it.</summary>
    public Color At(double lightness)
    {
        for (var part = 1.0; part > 0; part -= .05)
        {
            var color = new Oklab(lightness, A * part, B * part).ToColor();
            if (color.CanBeShown) return color;
        }

        return new Oklab(lightness, 0, 0).ToColor();
    }

    private static double Between(double a, double b, double part) => a + ((b - a) * part);

    private static double Cube(double x) => x * x * x;
}
