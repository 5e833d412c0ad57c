using System.Buffers;

namespace ClusterPortal.Checks;

/// <summary>One tag of a page: its name as written and the bytes of its attributes.</summary>
internal readonly ref struct HtmlTag(ReadOnlySpan<byte> name, ReadOnlySpan<byte> attributes, bool closing)
{
    private static readonly SearchValues<byte> NameEnd = SearchValues.Create(" \n\t\r\f=/"u8);

    public ReadOnlySpan<byte> Name { get; } = name;

    public ReadOnlySpan<byte> Attributes { get; } = attributes;

    public bool Closing { get; } = closing;

    /// <summary>Takes the next attribute off <paramref name="rest"/>; values come without quotes, entities not decoded.</summary>
    public static bool NextAttribute(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        var at = 0;
        while (at < rest.Length && (IsSpace(rest[at]) || rest[at] == '/')) at++;
        if (at >= rest.Length) return false;
        var start = at++;
        var end = rest[at..].IndexOfAny(NameEnd);
        at = end < 0 ? rest.Length : at + end;
        name = rest[start..at];
        while (at < rest.Length && IsSpace(rest[at])) at++;
        if (at < rest.Length && rest[at] == '=')
        {
            at++;
            while (at < rest.Length && IsSpace(rest[at])) at++;
            if (at < rest.Length && rest[at] is (byte)'"' or (byte)'\'')
            {
                var close = rest[(at + 1)..].IndexOf(rest[at]);
                close = close < 0 ? rest.Length : at + 1 + close;
                value = rest[(at + 1)..close];
                at = Math.Min(close + 1, rest.Length);
            }
            else
            {
                start = at;
                while (at < rest.Length && !IsSpace(rest[at])) at++;
                value = rest[start..at];
            }
        }

        rest = rest[at..];
        return true;
    }

    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';
}
