namespace ClusterPortal.Graphics.Maps;

/// <summary>How large things are drawn. A map has the same width in units on every screen, so a telephone gets a drawing of its own with fewer and larger things.</summary>
/// <param name="Name">Class of the drawing's part.</param>
/// <param name="Text">Size of names.</param>
/// <param name="Towns">How many towns are named that are there for orientation.</param>
/// <param name="Areas">How many countries and regions are named.</param>
internal sealed record MapSize(string Name, double Text, int Towns, int Areas)
{
    public static readonly MapSize Wide = new("wide", 13, 14, 8);

    public static readonly MapSize Narrow = new("narrow", 27, 6, 3);

    /// <summary>Radius of a single dot.</summary>
    public double Dot => Text * 0.46;

    /// <summary>Radius of what a finger must hit.</summary>
    public double Target => Text * 0.95;

    public double Circle(int count) =>
        count == 1 ? Target : Text * Math.Clamp(0.85 + (0.17 * Math.Sqrt(count)), 0.95, 2.5);
}
