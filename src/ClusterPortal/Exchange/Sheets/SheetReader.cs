namespace ClusterPortal.Exchange.Sheets;

/// <summary>The bytes of a spreadsheet to rows of cells. In: a CSV file in any separator and encoding, or a workbook of Excel (XLSX, XLS). Out: its sheets, or why it cannot be read.
/// What the file is is told from its first bytes, not from its name.</summary>
internal static class SheetReader
{
    public static SheetFile Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > SheetLimits.Bytes) return SheetFile.Refused($"the file is larger than {SheetLimits.Bytes / 1024 / 1024} MB");
        if (bytes.IsEmpty) return SheetFile.Refused("the file is empty");
        if (bytes.Span.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04])) return ExcelSheets.Packed(bytes);
        return bytes.Span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? ExcelSheets.Binary(bytes) : CsvSheets.Read(bytes);
    }
}
