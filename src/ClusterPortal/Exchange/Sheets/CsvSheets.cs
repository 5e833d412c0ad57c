using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Reads separated values as spreadsheet programs of all countries write them.</summary>
internal static class CsvSheets
{
    private const int Looked = 64 * 1024;
    private const int MostLooked = 500;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public static SheetFile Read(ReadOnlyMemory<byte> bytes)
    {
        var (text, encoding) = Decode(bytes.Span);
        if (text.Contains('\0', StringComparison.Ordinal)) return SheetFile.Refused("the file is neither text nor a workbook of Excel; save it as CSV or XLSX");
        var skipped = 0;
        var separator = '\0';

        // "sep=;" is how Excel is told of the separator.
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text.AsSpan(5).TrimStart('"') is var rest && (rest.Length == 0 || rest[0] is '\r' or '\n'))
        {
            separator = text[4];
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            skipped = 1;
        }

        if (separator == '\0') separator = Guess(text);
        var rows = new List<SheetFile.Row>();
        if (CsvText.Rows(text, separator, rows, SheetLimits.Rows) is { } open) return SheetFile.Refused($"the quotation mark that opens in line {open + skipped} is never closed, so that everything after it would be one cell");
        if (rows.Count > SheetLimits.Rows) return SheetFile.Refused($"the file has more than {SheetLimits.Rows} rows; split it");
        foreach (var row in rows)
        {
            if (row.Cells.Length > SheetLimits.Columns) return SheetFile.Refused($"line {row.Line + skipped} has more than {SheetLimits.Columns} columns");
            if (row.Cells.Any(c => c.Text.Length > SheetLimits.CellLength)) return SheetFile.Refused($"line {row.Line + skipped} has a cell of more than {SheetLimits.CellLength} characters");
        }

        return new SheetFile([new SheetFile.Sheet("", [.. rows.Select(r => r with { Line = r.Line + skipped })], separator == ';')], $"CSV separated by {Name(separator)}, {encoding}");
    }

    // The byte-order mark says it; else text of two bytes a letter shows by its zeros; else it is UTF-8 when it can be, and the old Western encoding when not.
    private static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return (Encoding.UTF8.GetString(bytes[3..]), "UTF-8");
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.Length >= 8 && Zeros(bytes, 1) > 3 * Zeros(bytes, 0) && Zeros(bytes, 1) * 5 > Math.Min(bytes.Length, 512)) return (Encoding.Unicode.GetString(bytes), "UTF-16");
        if (bytes.Length >= 8 && Zeros(bytes, 0) > 3 * Zeros(bytes, 1) && Zeros(bytes, 0) * 5 > Math.Min(bytes.Length, 512)) return (Encoding.BigEndianUnicode.GetString(bytes), "UTF-16");
        return Utf8.IsValid(bytes) ? (Encoding.UTF8.GetString(bytes), "UTF-8") : (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), "Windows-1252");
    }

    private static int Zeros(ReadOnlySpan<byte> bytes, int odd)
    {
        var count = 0;
        for (var i = odd; i < Math.Min(bytes.Length, 512); i += 2)
            if (bytes[i] == 0) count++;
        return count;
    }

    // The sign that parts lines into the same number of cells: into many, and nearly all of them. A wrong one takes the lines of a long text for rows of their own.
    private static char Guess(string text)
    {
        var best = (Separator: ',', Score: 0.0);
        foreach (var separator in Separators)
        {
            var widths = Widths(text, separator).ToArray();
            if (widths.Where(w => w > 1).GroupBy(w => w).OrderByDescending(g => g.Count() * (g.Key - 1)).ThenByDescending(g => g.Key).FirstOrDefault() is not { } usual) continue;
            var score = (double)usual.Count() * usual.Count() / widths.Length * (usual.Key - 1);
            if (score > best.Score) best = (separator, score);
        }

        return best.Separator;
    }

    private static IEnumerable<int> Widths(string text, char separator)
    {
        var rows = new List<SheetFile.Row>();
        CsvText.Rows(text.Length > Looked ? text[..Looked] : text, separator, rows, MostLooked);
        return rows.Select(r => r.Cells.Length);
    }

    private static string Name(char separator) => separator switch { ',' => "commas", ';' => "semicolons", '\t' => "tabs", '|' => "bars", _ => $"'{separator}'" };
}
