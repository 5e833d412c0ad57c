using System.Buffers;

namespace ClusterPortal.Yaml;

/// <summary>The lines of a clean YAML text, one after the other, without blank ones and remarks; and what may begin at a place of the current line.</summary>
internal sealed class DirectLines(string text, int start, int end)
{
    private const int LongestKey = 128;

    // The full parser takes some of these for line breaks or ends; tabs need its care.
    private static readonly SearchValues<char> Foreign =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\e\u001C\u001D\u001E\u001F\u007F\u0085\u2028\u2029\uFEFF");

    /// <summary>False when no line with content is left.</summary>
    public bool Has { get; private set; }

    /// <summary>The first character of the current line.</summary>
    public int Start { get; private set; }

    /// <summary>Its first character that is no space, or a later one where a list item begins a group on its own line.</summary>
    public int At { get; set; }

    /// <summary>The end of its text, before the line break.</summary>
    public int Stop { get; private set; }

    /// <summary>The first character of the line below.</summary>
    public int Next { get; private set; } = start;

    public int Column => At - Start;

    public bool AtEnd => Next >= end;

    /// <summary>True when nothing in the text still to come needs the full parser for its characters alone.</summary>
    public bool IsPlain()
    {
        var part = text.AsSpan(Next, end - Next);
        if (part.IndexOfAny(Foreign) >= 0) return false;
        for (var at = part.IndexOf('\r'); at >= 0; at = part.IndexOf('\r'))
        {
            if (at + 1 >= part.Length || part[at + 1] != '\n') return false;
            part = part[(at + 2)..];
        }

        return true;
    }

    /// <summary>To the next line with content.</summary>
    public void Advance()
    {
        while (Next < end)
        {
            Step();
            var at = SkipSpaces(Start);
            At = at;
            Has = at < Stop && text[at] != '#';
            if (Has) return;
        }

        Has = false;
    }

    /// <summary>To the line below, whatever is in it.</summary>
    public void Step()
    {
        Start = Next;
        EndAfter(Start);
    }

    /// <summary>Back before the current line.</summary>
    public void Unstep() => Next = Start;

    /// <summary>The current line is the one that this place lies on.</summary>
    public void EndAfter(int from)
    {
        var feed = text.AsSpan(from, end - from).IndexOf('\n');
        var stop = feed < 0 ? end : from + feed;
        Next = Math.Min(stop + 1, end);
        Stop = stop > from && text[stop - 1] == '\r' ? stop - 1 : stop;
    }

    public int SkipSpaces(int i)
    {
        while (i < Stop && text[i] == ' ') i++;
        return i;
    }

    /// <summary>The colon after a key of the usual letters; -1 for every other beginning of a line.</summary>
    public int KeyEnd(int from)
    {
        var i = from;
        while (i < Stop && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_' || (text[i] == '-' && i > from))) i++;
        return i > from && IsShortKey(from, i) && IsColon(i) ? i : -1;
    }

    public bool IsColon(int i) => i < Stop && text[i] == ':' && (i + 1 == Stop || text[i + 1] == ' ');

    public static bool IsShortKey(int from, int to) => to - from <= LongestKey;

    public bool IsDash(int i) => text[i] == '-' && (i + 1 == Stop || text[i + 1] == ' ');

    /// <summary>False for a <c>#</c> that touches the next word: it might cut a value short, and the full reader warns of that.</summary>
    public bool IsRemark(int hash) => hash + 1 == Stop || text[hash + 1] is ' ' or '#' or '!';

    public bool BeginsPlain(int i) => text[i] switch
    {
        '-' => i + 1 < Stop && char.IsAsciiDigit(text[i + 1]),
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or ' ' or '\r' or '\n' => false,
        _ => true,
    };

    /// <summary>The end of a plain value that begins here and ends on this line; -1 when it is none or is doubtful.</summary>
    public int PlainEnd(int first)
    {
        if (!BeginsPlain(first)) return -1;
        for (var i = first + 1; i < Stop; i++)
        {
            var next = text.AsSpan(i, Stop - i).IndexOfAny(':', '#');
            if (next < 0) break;
            i += next;
            if (IsColon(i)) return -1;
            if (text[i] == '#' && text[i - 1] == ' ') return IsRemark(i) ? Trim(first, i) : -1;
        }

        return Trim(first, Stop);
    }

    /// <summary>The end of a stretch without the spaces at its end.</summary>
    public int Trim(int first, int stop) => first + text.AsSpan(first, stop - first).TrimEnd(' ').Length;
}
