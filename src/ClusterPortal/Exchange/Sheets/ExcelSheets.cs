using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Reads workbooks of Excel: what the cells show, as text. Formulas give the value that the program last worked out; nothing is worked out here.</summary>
internal static class ExcelSheets
{
    private const int Buffer = 64 * 1024;

    /// <summary>An XLSX file, which is a package of compressed parts.</summary>
    public static SheetFile Packed(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Unpacks(bytes) ? Read(bytes, "XLSX") : SheetFile.Refused($"the workbook holds more than {SheetLimits.Unpacked / 1024 / 1024} MB when it is unpacked");
        }
        catch (Exception e) when (IsBroken(e))
        {
            return Broken(e);
        }
    }

    /// <summary>An XLS file of older programs.</summary>
    public static SheetFile Binary(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Read(bytes, "XLS");
        }
        catch (Exception e) when (IsBroken(e))
        {
            return Broken(e);
        }
    }

    // What a package says of its size may be a lie: each part is unpacked once, into nothing, and counted.
    private static bool Unpacks(ReadOnlyMemory<byte> bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (package.Entries.Count > SheetLimits.Parts) return false;
        var left = SheetLimits.Unpacked;
        var buffer = new byte[Buffer];
        foreach (var part in package.Entries)
        {
            using var stream = part.Open();
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
                if ((left -= read) < 0) return false;
        }

        return true;
    }

    private static SheetFile Read(ReadOnlyMemory<byte> bytes, string form)
    {
        // The library asks for the old Western encoding whatever it reads, and the framework has it only when told where.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes.ToArray(), writable: false), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1252) });
        var sheets = ImmutableArray.CreateBuilder<SheetFile.Sheet>();
        do
        {
            if (reader.VisibleState != "visible") continue;
            var rows = ImmutableArray.CreateBuilder<SheetFile.Row>();
            for (var line = 1; reader.Read(); line++)
            {
                if (line > SheetLimits.Rows) return SheetFile.Refused($"the sheet '{reader.Name}' has more than {SheetLimits.Rows} rows; split it");
                var cells = Cells(reader);
                if (cells.Length > SheetLimits.Columns) return SheetFile.Refused($"the sheet '{reader.Name}' has more than {SheetLimits.Columns} columns");
                if (cells.Any(c => c.Text.Length > SheetLimits.CellLength)) return SheetFile.Refused($"row {line} of the sheet '{reader.Name}' has a cell of more than {SheetLimits.CellLength} characters");
                rows.Add(new SheetFile.Row(line, cells));
            }

            sheets.Add(new SheetFile.Sheet(reader.Name, rows.ToImmutable(), IsContinental: false));
        }
        while (reader.NextResult());
        return sheets.Count == 0 ? SheetFile.Refused("the workbook has no visible sheet") : new SheetFile(sheets.ToImmutable(), form);
    }

    // Programs keep formats for whole empty columns: only what stands before the last filled cell counts.
    private static ImmutableArray<SheetFile.Cell> Cells(IExcelDataReader reader)
    {
        var last = Math.Min(reader.FieldCount, SheetLimits.Columns + 1) - 1;
        while (last >= 0 && reader.GetValue(last) is null) last--;
        return [.. Enumerable.Range(0, last + 1).Select(i => CellOf(reader, i))];
    }

    private static SheetFile.Cell CellOf(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => new(""),
        double number => Number(number, reader.GetNumberFormatString(column) ?? ""),
        int number => Number(number, reader.GetNumberFormatString(column) ?? ""),
        DateTime day => new(day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        TimeSpan time => new(time.ToString(time.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture)),
        bool yes => new(yes ? "true" : "false"),
        var other => new(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };

    // A format of zeros shows the leading ones, and one with a per cent sign a hundredfold: what was seen is what was meant.
    private static SheetFile.Cell Number(double number, string format)
    {
        if (format.Length > 1 && format.All(c => c == '0') && number >= 0 && number == Math.Floor(number) && number < 1e15)
            return new(((long)number).ToString("D" + format.Length, CultureInfo.InvariantCulture));
        if (format.Contains('%', StringComparison.Ordinal)) number = Math.Round(number * 100, 10);
        return new(number == Math.Floor(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : Math.Abs(number) is < 1e15 and > 1e-9 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture), IsNumber: true);
    }

    private static SheetFile Broken(Exception e) => SheetFile.Refused(e is InvalidPasswordException ? "the workbook is protected by a password; save it without one" : "the workbook is damaged, or none; open it in the program that made it and save it again");

    // The library's own faults on damaged or hostile files are damage like any other.
    private static bool IsBroken(Exception e) => e is ExcelReaderException or InvalidDataException or XmlException or IOException or FormatException or ArgumentException or IndexOutOfRangeException
        or InvalidOperationException or NullReferenceException or OverflowException or InvalidCastException or NotSupportedException or KeyNotFoundException;
}
