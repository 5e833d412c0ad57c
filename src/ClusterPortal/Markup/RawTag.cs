namespace ClusterPortal.Markup;

/// <summary>One piece of raw HTML: a tag with its attributes, or something to leave out (comment, declaration, processing instruction).</summary>
internal readonly ref struct RawTag
{
    /// <summary>Characters it takes, at least one.</summary>
    public int Length { get; private init; }

    /// <summary>In small letters; empty for what is no element's tag.</summary>
    public string Name { get; private init; }

    public bool Closing { get; private init; }

    /// <summary>What stands between name and closing bracket.</summary>
    public ReadOnlySpan<char> Attributes { get; private init; }

    /// <summary>A comment: left out without a word.</summary>
    public bool Comment { get; private init; }

    /// <summary>Reads the tag that begins at the first character, a <c>&lt;</c>. False when this is only a less-than sign.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out RawTag tag)
    {
        tag = default;
        if (text.Length < 2) return false;
        if (text.StartsWith("<!--"))
        {
            tag = new RawTag { Length = Until(text, "-->"), Name = "", Comment = true };
            return true;
        }

        if (text[1] is '!' or '?')
        {
            tag = new RawTag { Length = text.StartsWith("<![CDATA[") ? Until(text, "]]>") : Until(text, ">"), Name = "" };
            return true;
        }

        var closing = text[1] == '/';
        var start = closing ? 2 : 1;
        if (start >= text.Length || !char.IsAsciiLetter(text[start])) return false;
        var nameEnd = start;
        while (nameEnd < text.Length && !IsSpace(text[nameEnd]) && text[nameEnd] is not ('/' or '>')) nameEnd++;
        var end = End(text, nameEnd);
        tag = new RawTag
        {
            Length = Math.Min(end + 1, text.Length),
            Name = text[start..Math.Min(nameEnd, start + 30)].ToString().ToLowerInvariant(),
            Closing = closing,
            Attributes = text[nameEnd..end],
        };
        return true;
    }

    /// <summary>Takes the next attribute off <paramref name="rest"/>. The value is without quotes; entities in it are not decoded.</summary>
    public static bool NextAttribute(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        var at = 0;
        while (at < rest.Length && (IsSpace(rest[at]) || rest[at] is '/')) at++;
        if (at >= rest.Length) return false;
        var start = at++;
        while (at < rest.Length && !IsSpace(rest[at]) && rest[at] is not ('=' or '/')) at++;
        name = rest[start..at];
        var next = at;
        while (next < rest.Length && IsSpace(rest[next])) next++;
        if (next < rest.Length && rest[next] == '=')
        {
            next++;
            while (next < rest.Length && IsSpace(rest[next])) next++;
            if (next < rest.Length && rest[next] is '"' or '\'')
            {
                var quote = rest[next];
                var close = rest[(next + 1)..].IndexOf(quote);
                close = close < 0 ? rest.Length : next + 1 + close;
                value = rest[(next + 1)..close];
                at = Math.Min(close + 1, rest.Length);
            }
            else
            {
                at = next;
                while (at < rest.Length && !IsSpace(rest[at])) at++;
                value = rest[next..at];
            }
        }

        rest = rest[at..];
        return true;
    }

    // The closing bracket that is not inside a quoted value, or the end.
    private static int End(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '>') return at;
            if (text[at] is not ('"' or '\'')) continue;
            var close = text[(at + 1)..].IndexOf(text[at]);
            if (close < 0) return text.Length;
            at += close + 1;
        }

        return text.Length;
    }

    private static int Until(ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        var at = text.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + end.Length;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
