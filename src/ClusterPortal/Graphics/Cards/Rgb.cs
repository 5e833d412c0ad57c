using System.Globalization;

namespace ClusterPortal.Graphics.Cards;

/// <summary>A colour of pixels, with what is needed to keep words readable on it.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static readonly Rgb White = new(255, 255, 255);
    public static readonly Rgb Black = new(12, 20, 28);

    /// <summary>Of #rrggbb, which site.yml has been checked for.</summary>
    public static Rgb Of(string hex) => new(Part(hex, 1), Part(hex, 3), Part(hex, 5));

    public Rgb Mixed(Rgb with, double part) => new(Between(Red, with.Red, part), Between(Green, with.Green, part), Between(Blue, with.Blue, part));

    /// <summary>Of WCAG 2, from 1 to 21.</summary>
    public double Contrast(Rgb with)
    {
        var (a, b) = (Luminance, with.Luminance);
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => .2126 * Linear(Red) + .7152 * Linear(Green) + .0722 * Linear(Blue);

    private static double Linear(byte part) => part / 255.0 is var c && c <= .04045 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4);

    private static byte Between(byte a, byte b, double part) => (byte)Math.Round(a + (b - a) * part);

    private static byte Part(string hex, int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
