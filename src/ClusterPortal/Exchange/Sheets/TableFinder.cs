using System.Collections.Immutable;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Finds the table in a sheet: the row of headings below titles, two rows of them where groups are merged, and the end of the rows before totals and notes.</summary>
/// <param name="isKnown">Whether a heading means a field, which tells headings from titles and values.</param>
internal sealed class TableFinder(Func<string, bool> isKnown)
{
    private const int Looked = 40;

    private static readonly HashSet<string> Totals = new(
        ["total", "totals", "sum", "subtotal", "in all", "i alt", "ialt", "summa", "totalt", "antal", "count", "gesamt", "合计", "总计", "小计"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Of several sheets the one with the most headings that mean something, the first of them when several have as many; null when none has a table.</summary>
    public (SheetFile.Sheet Sheet, Table Table)? Best(IEnumerable<SheetFile.Sheet> sheets)
    {
        (SheetFile.Sheet, Table)? best = null;
        var most = -1;
        foreach (var sheet in sheets)
        {
            if (Find(sheet) is not { } table || table.Columns.Count(c => isKnown(c.Header)) is var known && known <= most) continue;
            (best, most) = ((sheet, table), known);
        }

        return best;
    }

    /// <summary>Null when there is no row that could be one of headings with a row below it.</summary>
    public Table? Find(SheetFile.Sheet sheet)
    {
        var rows = sheet.Rows;
        var width = rows.Length == 0 ? 0 : rows.Max(r => r.Cells.Length);
        if (Headings(rows, width) is not { } found) return null;
        var (last, names, two) = found;
        var skipped = ImmutableArray.CreateBuilder<(int, string, string)>();
        for (var i = 0; i <= last - (two ? 2 : 1); i++)
            if (rows[i].Filled > 0) skipped.Add((rows[i].Line, "above the headings", Words(rows[i])));

        var body = ImmutableArray.CreateBuilder<SheetFile.Row>();
        var gap = false;
        for (var i = last + 1; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.Filled == 0) gap = true;
            else if (IsRepeated(row, rows[last])) skipped.Add((row.Line, "the headings once more", Words(row)));
            else if (IsTotal(row)) skipped.Add((row.Line, "a total", Words(row)));
            else if (gap && row.Filled == 1 && width > 2 && rows.Skip(i + 1).All(r => r.Filled <= 1)) skipped.Add((row.Line, "a note below the table", Words(row)));
            else body.Add(row);
        }

        var columns = Enumerable.Range(0, width).Where(c => names[c].Length > 0 || body.Any(r => !r[c].IsEmpty)).Select(c => new Table.Column(c, names[c])).ToArray();
        return new Table([.. Named(columns)], body.ToImmutable(), rows[last].Line, skipped.ToImmutable(), sheet.IsContinental);
    }

    private (int Last, string[] Names, bool Two)? Headings(ImmutableArray<SheetFile.Row> rows, int width)
    {
        (int Last, string[] Names, bool Two, int Known)? best = null;
        for (var i = 0; i < Math.Min(rows.Length, Looked); i++)
        {
            if (rows[i].Filled == 0) continue;
            var one = Enumerable.Range(0, width).Select(c => Clean(rows[i][c].Text)).ToArray();
            var known = one.Count(isKnown);
            if (known > (best?.Known ?? 0)) best = (i, one, false, known);
            if (i == 0 || rows[i - 1].Filled == 0) continue;

            // A heading above several columns stands in the first of them.
            var group = "";
            var both = new string[width];
            for (var c = 0; c < width; c++)
            {
                var above = Clean(rows[i - 1][c].Text);
                if (above.Length > 0) group = above;
                var whole = one[c].Length == 0 ? above : $"{group} {one[c]}".Trim();
                both[c] = isKnown(whole) || !isKnown(one[c]) ? whole : one[c];
            }

            known = both.Count(isKnown);
            if (rows[i - 1].Filled < rows[i].Filled + 1 && known > (best?.Known ?? 0) && known > Enumerable.Range(0, width).Count(c => isKnown(Clean(rows[i - 1][c].Text)))) best = (i, both, true, known);
        }

        if (best is { } sure) return (sure.Last, sure.Names, sure.Two);
        var widest = rows.Length == 0 ? 0 : rows.Max(r => r.Filled);
        for (var i = 0; i < Math.Min(rows.Length, Looked); i++)
            if (rows[i].Filled * 10 >= widest * 6 && widest > 1) return (i, [.. Enumerable.Range(0, width).Select(c => Clean(rows[i][c].Text))], false);
        return null;
    }

    private static bool IsTotal(SheetFile.Row row)
    {
        var first = row.Cells.FirstOrDefault(c => !c.IsEmpty).Text.Trim().TrimEnd(':').Trim();
        if (!Totals.Contains(first)) return false;
        return row.Cells.Where(c => !c.IsEmpty).Skip(1).All(c => c.Text.Any(char.IsAsciiDigit) && !c.Text.Any(char.IsLetter));
    }

    private static bool IsRepeated(SheetFile.Row row, SheetFile.Row header) =>
        row.Filled > 1 && row.Cells.Select((c, i) => (c, i)).All(x => Clean(x.c.Text) == Clean(header[x.i].Text));

    private static IEnumerable<Table.Column> Named(Table.Column[] columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var name = column.Header.Length == 0 ? $"column {column.Letters}" : column.Header;
            var unique = name;
            for (var n = 2; !seen.Add(unique); n++) unique = $"{name} ({n})";
            yield return column with { Header = unique };
        }
    }

    private static string Clean(string text) => string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n', '\u00A0', '\uFEFF', '\u200B'], StringSplitOptions.RemoveEmptyEntries));

    private static string Words(SheetFile.Row row) => string.Join(" | ", row.Cells.Where(c => !c.IsEmpty).Select(c => Clean(c.Text)));
}
