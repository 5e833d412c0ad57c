namespace ClusterPortal.Domain.Colors;

/// <summary>What to write instead of a colour that cannot be read: the same hue, at the lightness nearest to its own that will do.</summary>
internal static class NearestColor
{
    private const int Steps = 400;

    /// <param name="color">As it is.</param>
    /// <param name="passes">Whether a colour will do; asked with colours that #rrggbb can say.</param>
    /// <returns>Null when no lightness will do.</returns>
    public static Color? Find(Color color, Func<Color, bool> passes)
    {
        var from = Oklab.Of(color);
        for (var step = 1; step <= Steps; step++)
        {
            foreach (var lightness in (double[])[from.Lightness - ((double)step / Steps), from.Lightness + ((double)step / Steps)])
            {
                if (lightness is < 0 or > 1) continue;
                var found = Color.Parse(from.At(lightness).ToString())!.Value;
                if (passes(found)) return found;
            }
        }

        return null;
    }
}
