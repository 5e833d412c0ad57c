using System.Collections.Immutable;
using System.Text;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Parts separated values. No library does this: where a quotation mark was left open, and in which line a row begins, is what people have to be told.</summary>
internal static class CsvText
{
    /// <summary>Parts a text into rows, as spreadsheet programs do: a quotation mark opens only at the start of a cell, and two of them inside stand for one.</summary>
    /// <param name="most">Reading ends one row later.</param>
    /// <returns>The line of a quotation mark that is never closed; null when all are.</returns>
    public static int? Rows(string text, char separator, List<SheetFile.Row> rows, int most)
    {
        var cells = ImmutableArray.CreateBuilder<SheetFile.Cell>();
        var cell = new StringBuilder();
        int line = 1, begun = 1, opened = 0;
        var starts = true;
        for (var i = 0; i < text.Length && rows.Count <= most; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'))) line++;
            if (opened > 0)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else opened = 0;
            }
            else if (starts && c == '"')
            {
                (opened, starts) = (line, false);
            }
            else if (c == separator)
            {
                End();
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
                End();
                rows.Add(new SheetFile.Row(begun, cells.DrainToImmutable()));
                begun = line;
            }
            else
            {
                cell.Append(c);
                starts = false;
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            End();
            rows.Add(new SheetFile.Row(begun, cells.DrainToImmutable()));
        }

        return opened > 0 ? opened : null;

        void End()
        {
            cells.Add(new SheetFile.Cell(cell.ToString()));
            cell.Clear();
            starts = true;
        }
    }
}
