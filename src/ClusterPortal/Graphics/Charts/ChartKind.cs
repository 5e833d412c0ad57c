namespace ClusterPortal.Graphics.Charts;

/// <summary>The forms of charts. There is no pie: lengths are compared more surely than angles.</summary>
internal enum ChartKind
{
    Bar,
    Stacked,
    Line,
    Dots,
    Share,
    Matrix,
}
