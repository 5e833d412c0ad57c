using System.Text;

namespace ClusterPortal.Text;

/// <summary>The text of one input file, with the line map that diagnostics need. Offsets and lengths are in UTF-16 units.</summary>
public sealed class SourceText
{
    private readonly ReadOnlyMemory<byte> utf8;
    private string? decoded;
    private int[]? lineStarts;

    /// <param name="path">Path relative to the site's folder, with <c>/</c> between parts.</param>
    /// <param name="text">The decoded text, without a byte-order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        decoded = text;
    }

    /// <param name="path">Path relative to the site's folder, with <c>/</c> between parts.</param>
    /// <param name="text">The decoded text, without a byte-order mark.</param>
    /// <param name="utf8">The bytes it was decoded from, so that it can be let go of and decoded again.</param>
    internal SourceText(string path, string text, ReadOnlyMemory<byte> utf8)
        : this(path, text) => this.utf8 = utf8;

    public string Path { get; }

    public string Text => decoded ?? Encoding.UTF8.GetString(utf8.Span);

    /// <summary>One-based line and column of an offset. An offset past the end gives the end.</summary>
    public LinePosition PositionAt(int offset)
    {
        var starts = LineStarts();
        var at = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(starts, at);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line + 1, at - starts[line] + 1);
    }

    /// <summary>The offset of a one-based line and column; columns past the line's end give its end.</summary>
    public int OffsetOf(int line, int column)
    {
        var starts = LineStarts();
        var index = Math.Clamp(line - 1, 0, starts.Length - 1);
        var end = index + 1 < starts.Length ? starts[index + 1] - 1 : Text.Length;
        return Math.Clamp(starts[index] + column - 1, starts[index], Math.Max(end, starts[index]));
    }

    /// <summary>The text of a one-based line without its line break.</summary>
    public string LineAt(int line)
    {
        var starts = LineStarts();
        if (line < 1 || line > starts.Length) return "";
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text[start..end].TrimEnd('\n', '\r');
    }

    public int LineCount => LineStarts().Length;

    /// <summary>Lets go of the text once everything is read from it: of ten thousand entries only those with findings are ever looked at again.</summary>
    internal void Release()
    {
        if (utf8.IsEmpty) return;
        decoded = null;
        lineStarts = null;
    }

    public Span SpanOf(int start, int length) => new(this, start, length);

    public override string ToString() => Path;

    // Only LF and CRLF end a line, as in every editor and diff; YAML's wider set would let a key hide inside a line.
    private int[] LineStarts()
    {
        if (lineStarts is { } known) return known;
        var starts = new List<int> { 0 };
        var text = Text;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n') starts.Add(i + 1);
        return lineStarts = [.. starts];
    }
}
