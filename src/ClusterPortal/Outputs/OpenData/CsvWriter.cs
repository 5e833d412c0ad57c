using System.Buffers;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes a table as RFC 4180 has it: commas, CRLF, quotes where they are needed. It begins with a byte order mark, without which Excel takes UTF-8 for
/// something else and spoils every ø. A text that a spreadsheet could take for a formula gets an apostrophe in front, and so does one that begins with an
/// apostrophe: who reads the file with a program drops the first apostrophe of a cell and has the text as it was.</summary>
internal sealed class CsvWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly IBufferWriter<byte> output;
    private bool first = true;

    public CsvWriter(IBufferWriter<byte> output)
    {
        this.output = output;
        output.Write("\uFEFF"u8);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        Next();
        if (text.IsEmpty) return;
        var guarded = IsFormula(text);
        var quoted = text.ContainsAny(Quoted) || text[0] == ' ' || text[^1] == ' ';
        if (quoted) output.Byte((byte)'"');
        if (guarded) output.Byte((byte)'\'');
        while (text.IndexOf('"') is var at and >= 0)
        {
            output.Text(text[..(at + 1)]);
            output.Byte((byte)'"');
            text = text[(at + 1)..];
        }

        output.Text(text);
        if (quoted) output.Byte((byte)'"');
    }

    /// <summary>A number of our own writing: a minus in front of it is no formula.</summary>
    public void Number(ReadOnlySpan<char> digits)
    {
        Next();
        output.Text(digits);
    }

    public void Empty(int cells)
    {
        for (var i = 0; i < cells; i++) Next();
    }

    public void EndRow()
    {
        output.Write("\r\n"u8);
        first = true;
    }

    /// <summary>Whether a spreadsheet could take the text, which is not empty, for a formula, or its apostrophe for ours.</summary>
    // Spreadsheets skip blanks before they decide, and some read the wide forms of East Asian keyboards like the plain ones.
    public static bool IsFormula(ReadOnlySpan<char> text)
    {
        if (text[0] is '\'' or '\t' or '\r' or '\n') return true;
        var rest = text.TrimStart().TrimStart("\uFEFF\u200B\u2060");
        return !rest.IsEmpty && rest[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '−';
    }

    private void Next()
    {
        if (!first) output.Byte((byte)',');
        first = false;
    }
}
