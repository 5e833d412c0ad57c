using System.Collections.Immutable;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>What a sheet has to say: columns with their headings and the rows below them, without what people put around a table.</summary>
/// <param name="HeaderLine">The line of the headings, or of the second of two.</param>
/// <param name="Skipped">Lines that are no rows (titles, totals, notes), each with what stands in it: nothing is passed over in silence.</param>
internal sealed record Table(ImmutableArray<Table.Column> Columns, ImmutableArray<SheetFile.Row> Rows, int HeaderLine, ImmutableArray<(int Line, string Why, string Text)> Skipped, bool IsContinental)
{
    /// <param name="Index">Its place in the sheet, counted from 0.</param>
    internal sealed record Column(int Index, string Header)
    {
        /// <summary>The letters by which spreadsheet programs name it.</summary>
        public string Letters => Index < 26 ? ((char)('A' + Index)).ToString() : $"{(char)('A' + Index / 26 - 1)}{(char)('A' + Index % 26)}";
    }
}
