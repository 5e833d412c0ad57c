using System.Collections.Immutable;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>A spreadsheet as it was read: its sheets, or why it could not be.</summary>
/// <param name="Form">What it was taken for, in words for the person who imports it.</param>
/// <param name="Problem">A sentence without its full stop; null when it was read.</param>
internal sealed record SheetFile(ImmutableArray<SheetFile.Sheet> Sheets, string Form, string? Problem = null)
{
    /// <summary>One cell. A number that a program stored as such has lost how it was typed, as leading zeros.</summary>
    internal readonly record struct Cell(string Text, bool IsNumber = false)
    {
        public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
    }

    /// <param name="Line">Where the row begins in the file, counted from 1 as spreadsheet programs and editors do.</param>
    internal sealed record Row(int Line, ImmutableArray<Cell> Cells)
    {
        public Cell this[int column] => column < Cells.Length ? Cells[column] : new Cell("");

        public int Filled => Cells.Count(c => !c.IsEmpty);
    }

    /// <param name="IsContinental">Whether cells are separated as programs do that write 1.000 for a thousand.</param>
    internal sealed record Sheet(string Name, ImmutableArray<Row> Rows, bool IsContinental);

    public static SheetFile Refused(string problem) => new([], "", problem);
}
