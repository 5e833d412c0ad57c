namespace ClusterPortal.Templates;

/// <summary>One template file: its path as includes and messages name it, and its text.</summary>
public sealed class TemplateSource(string path, string text)
{
    private int[]? _lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Line and column, both counted from 1, of an offset into the text.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        _lineStarts ??= FindLines(Text);
        var index = Array.BinarySearch(_lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The text of a line counted from 1, without its line end.</summary>
    public string LineText(int line)
    {
        _lineStarts ??= FindLines(Text);
        if (line < 1 || line > _lineStarts.Length)
        {
            return "";
        }

        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}
