namespace ClusterPortal.Yaml;

/// <summary>What a single line of YAML looks like, seen without the lines around it.</summary>
internal static class YamlLine
{
    /// <summary>Where the line that begins at <paramref name="line"/> ends: its line feed, or the end of the text.</summary>
    public static int End(string text, int line, int end)
    {
        var feed = text.IndexOf('\n', line, end - line);
        return feed < 0 ? end : feed;
    }

    public static int SkipBlanks(string text, int at, int stop)
    {
        while (at < stop && text[at] is ' ' or '\t' or '\r') at++;
        return at;
    }

    public static bool IsMarker(string text, int line, int stop) =>
        stop - line >= 3 && text.AsSpan(line, 3) is "---" or "..." && text.AsSpan(line + 3, stop - line - 3).Trim().Length == 0;

    public static bool IsDash(string text, int at, int stop) =>
        at < stop && text[at] == '-' && (at + 1 == stop || text[at + 1] is ' ' or '\t' or '\r');

    /// <summary>The colon that ends the key beginning at <paramref name="at"/>; -1 when the line begins with no key.</summary>
    public static int Colon(string text, int at, int stop)
    {
        if (at >= stop || text[at] is '[' or '{' or '|' or '>') return -1;
        if (text[at] is '"' or '\'')
        {
            var close = at + 1;
            while (close < stop && text[close] != text[at]) close += text[at] == '"' && text[close] == '\\' ? 2 : 1;
            at = SkipBlanks(text, Math.Min(close + 1, stop), stop);
            return at < stop && text[at] == ':' && EndsWord(text, at + 1, stop) ? at : -1;
        }

        for (var i = at; i < stop; i++)
        {
            if (text[i] == ':' && EndsWord(text, i + 1, stop)) return i;
            if (text[i] == '#' && i > at && text[i - 1] is ' ' or '\t') return -1;
        }

        return -1;
    }

    /// <summary>How many characters a plain text has from here to the end of its line or a remark.</summary>
    public static int Content(string text, int at, int stop) => text.AsSpan(at, Remark(text, at, stop) - at).TrimEnd().Length;

    public static bool HasRemark(string text, int at, int stop) => Remark(text, at, stop) < stop;

    private static int Remark(string text, int at, int stop)
    {
        for (var i = at + 1; i < stop; i++)
            if (text[i] == '#' && text[i - 1] is ' ' or '\t') return i;
        return stop;
    }

    public static bool EndsWord(string text, int at, int stop) => at >= stop || text[at] is ' ' or '\t' or '\r';
}
