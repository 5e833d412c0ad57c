using System.Collections.Immutable;
using System.Globalization;
using ClusterPortal.Domain.Colors;

namespace ClusterPortal.Themes.Css;

/// <summary>In: the custom properties of a page, in the light or in the dark. Out: the colour that a browser makes of one, and which others it was made from. Knows
/// #rrggbb, white, black, rgb(), oklch() also relative, color-mix() in oklab and srgb, light-dark() and var(); anything else has no colour here.</summary>
/// <param name="properties">Values as written, by name with two dashes.</param>
/// <param name="dark">Which side of light-dark() holds.</param>
internal sealed class CssColors(IReadOnlyDictionary<string, string> properties, bool dark)
{
    private const int Deepest = 40;

    private readonly List<string> used = [];
    private int depth;

    /// <summary>The colour of a property.</summary>
    /// <param name="name">With two dashes.</param>
    /// <returns>Null when it is not set or has no colour; and the properties that it was made from, itself included.</returns>
    public (Color? Color, ImmutableArray<string> Used) Of(string name)
    {
        used.Clear();
        depth = 0;
        var color = Variable(name, null);
        return (color, [.. used]);
    }

    private Color? Variable(string name, string? otherwise)
    {
        // A value that leads back to itself has no colour.
        if (++depth > Deepest) return null;
        used.Add(name);
        var value = properties.TryGetValue(name, out var written) && written is not ("initial" or "") ? Value(written) : null;
        value ??= otherwise is null ? null : Value(otherwise);
        depth--;
        return value;
    }

    private Color? Value(string text)
    {
        text = text.Trim();
        if (text.StartsWith('#')) return Color.Parse(text);
        if (text is "white") return new Color(1, 1, 1);
        if (text is "black") return default(Color);
        if (!text.EndsWith(')') || text.IndexOf('(') is not (> 0 and var open)) return null;
        var inner = text[(open + 1)..^1];
        return text[..open] switch
        {
            "var" => Split(inner, ',') is [var name, .. var rest] ? Variable(name, rest.Length == 0 ? null : string.Join(", ", rest)) : null,
            "color-mix" => Mixed(Split(inner, ',')),
            "light-dark" => Split(inner, ',') is [var light, var night] ? Value(dark ? night : light) : null,
            "oklch" => Polar(Split(inner, ' ')),
            "rgb" or "rgba" => OfParts(Split(inner.Replace(',', ' '), ' ')),
            _ => null,
        };
    }

    private Color? Mixed(string[] parts)
    {
        if (parts is not ["in oklab" or "in srgb" or "in oklch", var first, var second]) return null;
        var (one, other) = (Share(first), Share(second));
        if (one.Color is not { } a || other.Color is not { } b) return null;
        var part = (one.Percent, other.Percent) switch
        {
            (null, null) => .5,
            ({ } p, null) => 1 - (p / 100),
            (null, { } p) => p / 100,
            ({ } p, { } q) => p + q <= 0 ? .5 : q / (p + q),
        };
        if (parts[0] == "in oklab") return Oklab.Of(a).Mixed(Oklab.Of(b), part).ToColor();
        return parts[0] == "in srgb" ? Blend(a, b, part) : null;
    }

    private (Color? Color, double? Percent) Share(string text) =>
        Split(text, ' ') is [var color, ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9' or '.', .., '%'] percent] ? (Value(color), Number(percent[..^1])) : (Value(text), null);

    // The bytes are mixed, not the light.
    private static Color Blend(Color a, Color b, double part)
    {
        var (one, other) = (a.ToString(), b.ToString());
        return Color.OfBytes(At(1), At(3), At(5));

        double At(int i) => (Byte(one, i) * (1 - part)) + (Byte(other, i) * part);
        static int Byte(string hex, int i) => int.Parse(hex.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private Color? Polar(string[] parts)
    {
        var names = new Dictionary<string, double>(StringComparer.Ordinal);
        if (parts is ["from", var origin, .. var relative])
        {
            if (Value(origin) is not { } from) return null;
            var lab = Oklab.Of(from);
            (names["l"], names["c"], names["h"]) = (lab.Lightness, lab.Chroma, lab.Hue);
            parts = relative;
        }

        if (parts is not [var l, var c, var h] || CssNumber.Of(l, names) is not { } lightness || CssNumber.Of(c, names) is not { } chroma || CssNumber.Of(h, names) is not { } hue) return null;
        return Oklab.OfPolar(Math.Clamp(lightness, 0, 1), Math.Max(0, chroma), hue).ToColor();
    }

    private static Color? OfParts(string[] parts) =>
        parts is [var r, var g, var b] && Number(r) is { } red && Number(g) is { } green && Number(b) is { } blue ? Color.OfBytes(red, green, blue) : null;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // At signs that stand outside of brackets; several spaces are one.
    private static string[] Split(string text, char at)
    {
        var parts = new List<string>();
        var (start, open) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == at && open == 0))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
            else if (text[i] is '(' or ')')
            {
                open += text[i] == '(' ? 1 : -1;
            }
        }

        return at == ' ' ? [.. parts.Where(p => p.Length > 0)] : [.. parts];
    }
}
