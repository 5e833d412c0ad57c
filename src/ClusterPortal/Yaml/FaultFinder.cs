using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Walks line by line through YAML that the parser refused, keeping the columns at which groups and lists began, and stops at the first line that
/// is wrong in a way people know. Runs only on broken files, so it may take its time, but it looks at each character a bounded number of times.</summary>
internal sealed class FaultFinder(SourceText source, int start, int end)
{
    private readonly string text = source.Text;
    private readonly Stack<Level> levels = new();
    private Fault? fault;

    // The last key or dash: whether its value is still to come, and where it stands.
    private bool open = true;

    // The last value stood without quotes and had a remark after it: no more text may follow it.
    private bool remarked;
    private Span last;

    private readonly record struct Level(int Column, bool IsList);

    public Fault? Find()
    {
        for (var line = start; line < end && fault is null;) line = Line(line);
        return fault;
    }

    // Returns the start of the next line that is to be looked at.
    private int Line(int line)
    {
        var stop = YamlLine.End(text, line, end);
        var next = Math.Min(stop + 1, end);
        var at = line;
        while (at < stop && text[at] == ' ') at++;
        var first = at;
        while (first < stop && text[first] is ' ' or '\t' or '\r') first++;
        if (first == stop || text[first] == '#' || YamlLine.IsMarker(text, line, stop)) return next;
        var structural = YamlLine.IsDash(text, first, stop) || YamlLine.Colon(text, first, stop) >= 0;
        if (text[at] == '\t' && structural) return Fail(FileRules.Tab, at, first - at, "the line is indented with a tab", "use spaces: two for each step", next);
        if (structural && !Fits(first - line, first, YamlLine.IsDash(text, first, stop))) return next;
        return structural ? Structure(line, first, stop) : Loose(line, first, stop);
    }

    private int Structure(int line, int at, int stop)
    {
        var column = at - line;
        while (YamlLine.IsDash(text, at, stop))
        {
            column = at - line;
            Enter(column, isList: true);
            (open, last) = (true, source.SpanOf(at, 1));
            at = YamlLine.SkipBlanks(text, at + 1, stop);
        }

        if (at >= stop || text[at] == '#') return Math.Min(stop + 1, end);
        var colon = YamlLine.Colon(text, at, stop);
        if (colon < 0) return Value(at, stop, column);
        column = at - line;
        Enter(column, isList: false);
        last = source.SpanOf(at, colon - at);
        var value = YamlLine.SkipBlanks(text, colon + 1, stop);
        open = value >= stop || text[value] == '#';
        return open ? Math.Min(stop + 1, end) : Value(value, stop, column);
    }

    private int Value(int at, int stop, int column)
    {
        open = false;
        remarked = text[at] is not ('"' or '\'' or '[' or '{' or '|' or '>') && YamlLine.HasRemark(text, at, stop);
        var (next, found) = FaultyValue.Scan(source, at, stop, end, column);
        fault = found;
        return Math.Min(next, end);
    }

    // A line that is neither "key:" nor "- item": the value of the key above, more of its text, or a mistake.
    private int Loose(int line, int at, int stop)
    {
        var column = at - line;
        var parent = levels.Count == 0 ? -1 : levels.Peek().Column;
        if (open && column > parent && (levels.Count > 0 || text[at] is '"' or '\'' or '[' or '{')) return Value(at, stop, parent);
        if (column > parent && levels.Count > 0)
        {
            return !remarked ? Math.Min(stop + 1, end)
                : Fail(FileRules.Syntax, at, YamlLine.Content(text, at, stop), "this line would continue the text above, which ended with a remark",
                    "move the remark to a line of its own above the text", end);
        }

        var words = YamlLine.Content(text, at, stop);
        var colon = text.AsSpan(at, words).IndexOf(':');
        var tight = colon > 0 && !text.AsSpan(at, colon).ContainsAny(' ', '/') && !text.AsSpan(at + colon).StartsWith("://");
        return tight
            ? Fail(FileRules.NoKey, at + colon, 1, "there is no space after the colon", $"write '{Quoting.Short(text[at..(at + colon)])}: {Quoting.Short(text[(at + colon + 1)..(at + words)])}'", end)
            : Fail(FileRules.NoKey, at, words, "this line has no key with a colon",
                "write 'key: value', or indent the line if it continues the text above", end);
    }

    private bool Fits(int column, int at, bool isDash)
    {
        var deepest = levels.Count == 0 ? -1 : levels.Peek().Column;
        if (column > deepest)
        {
            if (open) return true;
            var above = source.PositionAt(last.Start).Line;
            Fail(FileRules.Indentation, at, 1, "the line is indented deeper than the one it follows, which already has its value",
                $"begin it in column {deepest + 1}, like line {above}", end);
            return false;
        }

        var popped = false;
        while (levels.Count > 0 && (levels.Peek().Column > column || (levels.Peek().Column == column && levels.Peek().IsList && !isDash)))
        {
            popped |= levels.Peek().Column == column;
            levels.Pop();
        }

        if (levels.Count > 0 && levels.Peek().Column == column)
        {
            if (levels.Peek().IsList == isDash || (isDash && open)) return true;
            Fail(FileRules.Indentation, at, 1, "a list item stands where a key is expected", "indent it under the key whose list it belongs to", end);
            return false;
        }

        if (popped) Fail(FileRules.Indentation, at, 1, "a key stands where a list item is expected", "begin it with '- ', or indent it under the item above", end);
        else Fail(FileRules.Indentation, at, 1, "the beginning of this line lines up with no line above", Columns(column), end);
        return false;
    }

    private string Columns(int column) =>
        levels.Count == 0 ? "begin it in the first column" : $"begin it in column {levels.Peek().Column + 1} or deeper under its key, not in column {column + 1}";

    private void Enter(int column, bool isList)
    {
        if (levels.Count == 0 || levels.Peek().Column < column || levels.Peek().IsList != isList) levels.Push(new Level(column, isList));
    }

    private int Fail(DiagnosticRule rule, int at, int length, string message, string label, int next)
    {
        fault = new Fault(rule, source.SpanOf(at, length), message, label);
        return next;
    }
}
