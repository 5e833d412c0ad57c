using System.IO.Compression;
using System.Security;
using System.Text;

namespace ClusterPortal.Tests.Spreadsheets;

/// <summary>Makes an XLSX file as Excel writes it (shared texts, styles for days and zeros, formulas with their last values) from lines with bars between cells.
/// A cell is text, or begins with its sort: <c>n:</c> number, <c>d:</c> day as a serial number, <c>z:</c> number shown with eight digits, <c>p:</c> share shown in per cent,
/// <c>f:</c> formula, its sign =, and the value after ~, <c>b:</c> truth value, <c>e:</c> error.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(IEnumerable<(string Name, string Text)> sheets)
    {
        var all = sheets.ToArray();
        var texts = new List<string>();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < all.Length; i++) Put(zip, $"xl/worksheets/sheet{i + 1}.xml", Sheet(all[i].Text, texts));
            Put(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{string.Concat(all.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
            Put(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(all.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\"{(s.Name.StartsWith("Hidden", StringComparison.Ordinal) ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(all.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"rIdS\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rIdT\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            Put(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"00000000\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"9\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            Put(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\" count=\"{texts.Count}\" uniqueCount=\"{texts.Count}\">{string.Concat(texts.Select(t => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(t)}</t></si>"))}</sst>");
        }

        return bytes.ToArray();
    }

    private static string Sheet(string text, List<string> texts)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        var row = 0;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            row++;
            if (line.Length == 0) continue;
            xml.Append($"<row r=\"{row}\">");
            var cells = line.Split(" | ");
            for (var c = 0; c < cells.Length; c++) xml.Append(Cell(cells[c].Trim(), $"{(char)('A' + c)}{row}", texts));
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(string cell, string place, List<string> texts)
    {
        if (cell.Length == 0) return "";
        var value = cell.Length > 2 ? SecurityElement.Escape(cell[2..]) : "";
        switch (cell[..Math.Min(2, cell.Length)])
        {
            case "n:": return $"<c r=\"{place}\"><v>{value}</v></c>";
            case "d:": return $"<c r=\"{place}\" s=\"1\"><v>{value}</v></c>";
            case "z:": return $"<c r=\"{place}\" s=\"2\"><v>{value}</v></c>";
            case "p:": return $"<c r=\"{place}\" s=\"3\"><v>{value}</v></c>";
            case "b:": return $"<c r=\"{place}\" t=\"b\"><v>{value}</v></c>";
            case "e:": return $"<c r=\"{place}\" t=\"e\"><v>{value}</v></c>";
            case "f:": return $"<c r=\"{place}\" t=\"str\"><f>{value[1..value.IndexOf('~')]}</f><v>{value[(value.IndexOf('~') + 1)..]}</v></c>";
            default:
                texts.Add(cell.Replace("\\n", "\n"));
                return $"<c r=\"{place}\" t=\"s\"><v>{texts.Count - 1}</v></c>";
        }
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text));
    }
}
