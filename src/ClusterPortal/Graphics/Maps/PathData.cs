using System.Globalization;
using System.Text;

namespace ClusterPortal.Graphics.Maps;

/// <summary>Writes the data of an SVG path in whole tenths of a unit, as steps from point to point: about four bytes a point.</summary>
/// <param name="rounding">How far from a corner lines begin to bend; 0 keeps corners sharp. Where a map shows more than its geometry knows, round coasts
/// look less sure of themselves than straight ones do.</param>
internal sealed class PathData(double rounding)
{
    /// <summary>What the drawing must multiply the numbers with.</summary>
    public const string Scale = "scale(.1)";

    private readonly StringBuilder data = new();
    private char command;
    private (int X, int Y) at;

    public override string ToString() => data.ToString();

    public void Line(IReadOnlyList<MapPoint> line)
    {
        Move(line[0]);
        for (var i = 1; i < line.Count - 1; i++) Corner(line[i - 1], line[i], line[i + 1]);
        LineTo(line[^1]);
    }

    /// <param name="ring">Its last point is not its first.</param>
    public void Ring(IReadOnlyList<MapPoint> ring)
    {
        var last = ring.Count - 1;
        Move(rounding == 0 ? ring[0] : Toward(ring[0], ring[last]));
        for (var i = rounding == 0 ? 1 : 0; i <= last; i++) Corner(ring[i == 0 ? last : i - 1], ring[i], ring[i == last ? 0 : i + 1]);
        data.Append('z');
        command = 'z';
    }

    private void Corner(MapPoint before, MapPoint corner, MapPoint after)
    {
        if (rounding == 0)
        {
            LineTo(corner);
            return;
        }

        LineTo(Toward(corner, before));
        var (bend, end) = (Tenths(corner), Tenths(Toward(corner, after)));
        if (end == at) return;
        Command('q');
        Step(bend.X - at.X, bend.Y - at.Y);
        Step(end.X - at.X, end.Y - at.Y);
        at = end;
    }

    // Two corners share the line between them.
    private MapPoint Toward(MapPoint corner, MapPoint other)
    {
        var length = corner.DistanceTo(other);
        var part = length == 0 ? 0 : Math.Min(0.5, rounding / length);
        return new MapPoint(corner.X + ((other.X - corner.X) * part), corner.Y + ((other.Y - corner.Y) * part));
    }

    private void Move(MapPoint point)
    {
        at = (0, 0);
        Command('M');
        var next = Tenths(point);
        Step(next.X, next.Y);
        at = next;
    }

    private void LineTo(MapPoint point)
    {
        var next = Tenths(point);
        if (next == at) return;
        Command('l');
        Step(next.X - at.X, next.Y - at.Y);
        at = next;
    }

    private static (int X, int Y) Tenths(MapPoint point) => (Tenths(point.X), Tenths(point.Y));

    private static int Tenths(double value) => (int)Math.Clamp(Math.Round(value * 10), -1_000_000, 1_000_000);

    // A command that is repeated need not be written again.
    private void Command(char next)
    {
        if (next != command || next == 'M') data.Append(next);
        command = next;
    }

    private void Step(int dx, int dy)
    {
        if (dx >= 0 && char.IsAsciiDigit(data[^1])) data.Append(' ');
        data.Append(dx.ToString(CultureInfo.InvariantCulture));
        if (dy >= 0) data.Append(' ');
        data.Append(dy.ToString(CultureInfo.InvariantCulture));
    }
}
