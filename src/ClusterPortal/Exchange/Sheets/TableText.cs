using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Outputs.OpenData;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>An exported table as a file: CSV, or a workbook. The workbook is written here, as it takes a page: four small parts of XML and one of cells, all of them texts but for numbers,
/// so that nothing in it is ever a formula.</summary>
internal static partial class TableText
{
    /// <summary>More than a cell of a workbook may hold is refused by the programs that read it.</summary>
    public const int MostOfCell = 32_767;

    // So does Excel with longer names of sheets.
    private const int MostOfSheetName = 31;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    // The first day that a package can name: a file with the day on which it was made would differ from day to day.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Csv(Exporter table)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var csv = new CsvWriter(bytes);
        csv.Text(ColumnTarget.Id);
        foreach (var column in table.Columns) csv.Text(column);
        csv.EndRow();
        foreach (var (id, cells) in table.Rows)
        {
            csv.Text(id);
            foreach (var column in table.Columns)
            {
                var cell = cells.GetValueOrDefault(column);
                if (cell.IsNumber) csv.Number(cell.Text);
                else csv.Text(cell.Text);
            }

            csv.EndRow();
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static byte[] Xlsx(Exporter table, string sheet)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Put(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{Escaped(sheet.Length > MostOfSheetName ? sheet[..MostOfSheetName] : sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Put(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
            Put(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="0"/></cellXfs></styleSheet>""");
            Put(zip, "xl/worksheets/sheet1.xml", Sheet(table));
        }

        return bytes.ToArray();
    }

    // Headings stay in view, and every cell has the format of text, so that a register number typed into one keeps its zeros.
    private static string Sheet(Exporter table)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="{table.Columns.Length + 1}" width="24" style="0" customWidth="1"/></cols><sheetData>""");
        Row(xml, 1, table.Columns.Prepend(ColumnTarget.Id).Select(c => new EntryCells.Cell(c, false)), 1);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var (id, cells) = table.Rows[i];
            Row(xml, i + 2, table.Columns.Select(c => cells.GetValueOrDefault(c)).Prepend(new EntryCells.Cell(id, false)), 0);
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Row(StringBuilder xml, int row, IEnumerable<EntryCells.Cell> cells, int style)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        var column = 0;
        foreach (var cell in cells)
        {
            var place = new Table.Column(column++, "").Letters + row.ToString(CultureInfo.InvariantCulture);
            if (string.IsNullOrEmpty(cell.Text)) continue;
            if (cell.IsNumber) xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"2\"><v>{cell.Text}</v></c>");
            else xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(cell.Text)}</t></is></c>");
        }

        xml.Append("</row>");
    }

    // What looks like an escape of a character is one to those who read it: ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
    private static string Escaped(string text) =>
        (text.Contains("_x", StringComparison.Ordinal) ? CharacterEscape().Replace(text, "_x005F_") : text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex CharacterEscape();

    private static void Put(ZipArchive zip, string name, string xml)
    {
        var part = zip.CreateEntry(name);
        part.LastWriteTime = Day;
        using var stream = part.Open();
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + xml));
    }
}
