namespace ClusterPortal.Graphics.Maps;

/// <summary>A length that is easy to say, and how long it is on the map.</summary>
internal readonly record struct ScaleBar(double Kilometres, double Length)
{
    /// <summary>The longest of 1, 2, 5, 10, 20, 50 … that is no longer than <paramref name="longest"/> units.</summary>
    public static ScaleBar Of(MapFrame frame, double longest)
    {
        var most = longest * frame.KilometresPerUnit;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var kilometres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
        return new ScaleBar(kilometres, kilometres / frame.KilometresPerUnit);
    }
}
