using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Where the text of a block (<c>|</c> or <c>&gt;</c>) lies, and which of its characters came from where.</summary>
internal static class BlockText
{
    /// <summary>From the first character of the first line that is not blank to the last one of the last such line; the <c>|</c> itself when all are blank.</summary>
    public static Span SpanOf(SourceText source, int header, int end, ReadOnlySpan<char> value)
    {
        var text = source.Text.AsSpan(0, end);
        var first = value.IndexOfAnyExcept(" \t\n");
        var headerEnd = text[header..].IndexOf('\n');
        if (first < 0 || headerEnd < 0) return source.SpanOf(header, 1);
        var shown = text[(header + headerEnd + 1)..].IndexOfAnyExcept(" \t\r\n");
        if (shown < 0) return source.SpanOf(header, 1);

        // Spaces that the value keeps before its first word are content; those before them are indentation.
        var kept = first - (value[..first].LastIndexOf('\n') + 1);
        var start = header + headerEnd + 1 + shown - kept;
        return source.SpanOf(start, text.TrimEnd(" \t\r\n").Length - start);
    }

    /// <summary>The place in the source of a character of the value: exact for <c>|</c> and <c>&gt;</c> blocks, and where escapes are the usual ones for quoted text.</summary>
    public static int Map(YamlScalar scalar, int index)
    {
        var span = scalar.Span;
        if (span.Source is not { } source) return 0;
        var text = source.Text.AsSpan(0, span.End);
        var value = scalar.Value.AsSpan(0, Math.Clamp(index, 0, scalar.Value.Length));
        var at = span.Start;
        var quote = scalar.IsPlain || scalar.IsBlock || at >= text.Length ? '\0' : text[at];
        var indent = scalar.IsBlock ? source.PositionAt(at).Column - 1 : 0;
        if (quote != '\0') at++;
        var i = 0;
        if (scalar.IsBlock)
            while (i < value.Length && value[i] == '\n') i++;
        for (; i < value.Length && at < text.Length; i++)
        {
            if (text[at] is not (' ' or '\t' or '\r' or '\n')) at += Written(text[at..], quote);
            else if (!scalar.IsBlock) at = SkipFold(text, at, value, ref i);
            else if (text[at] is not ('\r' or '\n')) at++;
            else
            {
                at = SkipBreak(text, at, indent);
                if (value[i] is '\n' or ' ') continue;
                i--;
            }
        }

        // Before a word stand no breaks of the value, but those may that folding took away.
        var word = value.Length < scalar.Value.Length && scalar.Value[value.Length] is not ('\n' or ' ');
        while (word && at < text.Length && text[at] is '\r' or '\n') at = SkipBreak(text, at, indent);
        return Math.Min(at, span.End);
    }

    // White space with a line break in it is one space of the value, or its line breaks less one.
    private static int SkipFold(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> value, ref int i)
    {
        var run = text[at..].IndexOfAnyExcept(" \t\r\n");
        var end = run < 0 ? text.Length : at + run;
        if (!text[at..end].Contains('\n')) return at + 1;
        while (i + 1 < value.Length && value[i + 1] is ' ' or '\n') i++;
        return end;
    }

    private static int SkipBreak(ReadOnlySpan<char> text, int at, int indent)
    {
        if (text[at] == '\r' && at + 1 < text.Length) at++;
        at++;
        for (var n = 0; n < indent && at < text.Length && text[at] == ' '; n++) at++;
        return at;
    }

    // How many characters of the source make the next one of the value.
    private static int Written(ReadOnlySpan<char> rest, char quote)
    {
        if (quote == '\'') return rest.StartsWith("''") ? 2 : 1;
        if (rest[0] != '\\' || rest.Length < 2) return 1;
        return rest[1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
    }
}
