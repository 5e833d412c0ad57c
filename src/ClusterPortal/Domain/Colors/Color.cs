using System.Globalization;

namespace ClusterPortal.Domain.Colors;

/// <summary>A colour as light: the parts of sRGB without its curve, so that lightness and contrast can be reckoned. Parts outside 0 to 1 are colours that a screen
/// cannot show; <see cref="Shown"/> is what it shows instead.</summary>
internal readonly record struct Color(double Red, double Green, double Blue)
{
    /// <summary>Of #rgb or #rrggbb; null when it is neither.</summary>
    public static Color? Parse(string text)
    {
        if (text is not ['#', .. var digits] || digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit)) return null;
        var step = digits.Length / 3;
        return OfBytes(Part(0), Part(1), Part(2));

        double Part(int i) => int.Parse(step == 2 ? digits.AsSpan(i * 2, 2) : new string(digits[i], 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>Of parts from 0 to 255.</summary>
    public static Color OfBytes(double red, double green, double blue) => new(Linear(red / 255), Linear(green / 255), Linear(blue / 255));

    /// <summary>The nearest colour in which no part is too much or too little.</summary>
    public Color Shown => new(Math.Clamp(Red, 0, 1), Math.Clamp(Green, 0, 1), Math.Clamp(Blue, 0, 1));

    public bool CanBeShown => Red is >= -.0005 and <= 1.0005 && Green is >= -.0005 and <= 1.0005 && Blue is >= -.0005 and <= 1.0005;

    /// <summary>Contrast of WCAG 2.2, from 1 (the same) to 21 (black on white).</summary>
    public static double Contrast(Color one, Color other)
    {
        var (a, b) = (one.Shown.Luminance, other.Shown.Luminance);
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    /// <summary>As #rrggbb.</summary>
    public override string ToString()
    {
        var shown = Shown;
        return $"#{Byte(shown.Red)}{Byte(shown.Green)}{Byte(shown.Blue)}";
    }

    private double Luminance => (.2126 * Red) + (.7152 * Green) + (.0722 * Blue);

    private static double Linear(double part) => part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4);

    private static string Byte(double part) =>
        ((int)Math.Round(255 * (part <= .0031308 ? part * 12.92 : (1.055 * Math.Pow(part, 1 / 2.4)) - .055))).ToString("x2", CultureInfo.InvariantCulture);
}
