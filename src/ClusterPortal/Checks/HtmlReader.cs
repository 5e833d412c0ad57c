namespace ClusterPortal.Checks;

/// <summary>Runs over a page's bytes tag by tag. Knows comments and the elements whose content is not markup (script, style, title, textarea), which is all
/// that pages of our own making need.</summary>
internal ref struct HtmlReader(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> html = html;
    private int at;

    /// <summary>The text between the last tag and this one, entities not decoded.</summary>
    public ReadOnlySpan<byte> TextBefore { get; private set; }

    public bool Next(out HtmlTag tag)
    {
        var from = at;
        while (true)
        {
            var open = html[at..].IndexOf((byte)'<');
            if (open < 0 || at + open + 1 >= html.Length)
            {
                TextBefore = html[from..];
                at = html.Length;
                tag = default;
                return false;
            }

            at += open;
            var first = html[at + 1];
            if (first == '!')
            {
                TextBefore = default;
                Skip(html[at..].StartsWith("<!--"u8) ? "-->"u8 : ">"u8);
                continue;
            }

            var closing = first == '/';
            var start = at + (closing ? 2 : 1);
            if (start >= html.Length || !char.IsAsciiLetter((char)html[start]))
            {
                at++;
                continue;
            }

            TextBefore = html[from..at];
            var nameEnd = start;
            while (nameEnd < html.Length && !HtmlTag.IsSpace(html[nameEnd]) && html[nameEnd] is not ((byte)'/' or (byte)'>')) nameEnd++;
            var end = End(nameEnd);
            tag = new HtmlTag(html[start..nameEnd], html[nameEnd..end], closing);
            at = Math.Min(end + 1, html.Length);
            return true;
        }
    }

    /// <summary>The content of an element that holds no markup, when its start tag has just been read; goes to its end tag.</summary>
    public ReadOnlySpan<byte> RawContent(ReadOnlySpan<byte> name)
    {
        var start = at;
        while (true)
        {
            var close = html[at..].IndexOf("</"u8);
            if (close < 0)
            {
                at = html.Length;
                return html[start..];
            }

            at += close;
            var after = at + 2 + name.Length;
            if (after <= html.Length && System.Text.Ascii.EqualsIgnoreCase(html[(at + 2)..after], name)) return html[start..at];
            at += 2;
        }
    }

    private void Skip(ReadOnlySpan<byte> end)
    {
        var found = html[at..].IndexOf(end);
        at = found < 0 ? html.Length : at + found + end.Length;
    }

    // The closing bracket that stands outside quotes.
    private readonly int End(int from)
    {
        for (var i = from; i < html.Length;)
        {
            var next = html[i..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (next < 0) return html.Length;
            i += next;
            if (html[i] == '>') return i;
            var close = html[(i + 1)..].IndexOf(html[i]);
            if (close < 0) return html.Length;
            i += close + 2;
        }

        return html.Length;
    }
}
