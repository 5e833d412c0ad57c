using System.Text;
using ClusterPortal.Outputs.OpenData;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>The text of a cell as it may stand in an entry, without what people and programs put around it. Cells that spreadsheet programs would run as formulas are disarmed by an apostrophe, which is taken away again.</summary>
internal static class CellText
{
    private static readonly HashSet<string> Nothing = new(["-", "–", "—", "n/a", "na", "n.a.", "none", "null", "ikke oplyst", "ukendt", "okänt", "unknown", "无", "?"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Without blanks around it and without signs that nobody sees; empty when it only says that there is nothing.</summary>
    public static string Read(string cell)
    {
        var text = Bare(cell);
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\u00A0' or '\u202F' or '\u2007' or '\t') clean.Append(' ');
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F') && (!char.IsControl(c) || c == '\n')) clean.Append(c);
        }

        return string.Join('\n', clean.ToString().Split('\n').Select(l => l.TrimEnd())).Trim();
    }

    /// <summary>Without the apostrophe before what a spreadsheet program would run as a formula.</summary>
    public static string Bare(string cell) => cell.Length > 1 && cell[0] == '\'' && CsvWriter.IsFormula(cell.AsSpan(1)) ? cell[1..] : cell;

    /// <summary>Whether people write this where they have nothing to say.</summary>
    public static bool SaysNothing(string text) => text.Length == 0 || Nothing.Contains(text);
}
