using System.Globalization;
using System.Text;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Reports;

/// <summary>One line of a source with marks under a part of it. In: a span and the columns there are. Out: the line as a terminal can show it
/// (tabs widened, dangerous characters shown by number, long lines cut to a window around the span), and where the marks go.</summary>
/// <param name="Line">Number of the line, from one.</param>
/// <param name="Text">The line as it is shown.</param>
/// <param name="MarkStart">Columns before the first mark.</param>
/// <param name="MarkWidth">Columns to mark, at least one.</param>
internal sealed record Excerpt(int Line, string Text, int MarkStart, int MarkWidth)
{
    private const int TabStop = 4;
    private const char Cut = '…';

    private readonly record struct Cell(string Shown, int Width, int End);

    /// <param name="columns">Columns for the text, without the gutter.</param>
    public static Excerpt Of(SourceText source, Span span, int columns)
    {
        var position = source.PositionAt(span.Start);
        var line = source.LineAt(position.Line);
        var cells = Cells(line);
        var start = Math.Min(position.Column - 1, line.Length);
        var end = Math.Min(start + Math.Max(span.Length, 1), line.Length);
        var first = cells.FindIndex(c => c.End > start);
        if (first < 0) first = cells.Count;
        var last = cells.FindIndex(c => c.End >= end);
        if (last < 0) last = cells.Count - 1;
        return Window(position.Line, cells, first, Math.Max(first, last), columns);
    }

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var column = 0;
        for (var i = 0; i < line.Length;)
        {
            string shown;
            int width, length;
            if (line[i] == '\t')
            {
                (length, width) = (1, TabStop - (column % TabStop));
                shown = new string(' ', width);
            }
            else
            {
                length = StringInfo.GetNextTextElementLength(line, i);
                shown = SafeText.Of(line.Substring(i, length));
                width = shown.Length == length ? DisplayWidth.OfCluster(shown) : DisplayWidth.Of(shown);
            }

            i += length;
            column += width;
            cells.Add(new Cell(shown, width, i));
        }

        return cells;
    }

    private static Excerpt Window(int line, List<Cell> cells, int first, int last, int columns)
    {
        var room = Math.Max(columns - 2, 20); // a cut mark on either side
        var (from, to) = (0, cells.Count);
        if (Sum(cells, 0, cells.Count) > room + 2)
        {
            // A third of the room before the marks, so that the reader sees what they belong to.
            from = first;
            for (var used = 0; from > 0 && used + cells[from - 1].Width <= room / 3; from--) used += cells[from - 1].Width;
            to = from;
            for (var used = 0; to < cells.Count && used + cells[to].Width <= room; to++) used += cells[to].Width;
        }

        var text = new StringBuilder(from > 0 ? Cut.ToString() : "");
        for (var i = from; i < to; i++) text.Append(cells[i].Shown);
        if (to < cells.Count) text.Append(Cut);
        var before = (from > 0 ? 1 : 0) + Sum(cells, from, Math.Min(first, to));
        var marked = Sum(cells, first, Math.Min(last + 1, to));
        return new Excerpt(line, text.ToString().TrimEnd(), before, Math.Max(marked, 1));
    }

    private static int Sum(List<Cell> cells, int from, int to)
    {
        var width = 0;
        for (var i = from; i < to; i++) width += cells[i].Width;
        return width;
    }
}
