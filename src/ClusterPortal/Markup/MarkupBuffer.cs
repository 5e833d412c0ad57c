using System.Buffers;
using System.Text;

namespace ClusterPortal.Markup;

/// <summary>HTML under construction, in UTF-8, of limited size: what does not fit is not written and <see cref="Full"/> says so.</summary>
internal sealed class MarkupBuffer(int most) : IDisposable
{
    private const string Controls = "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    private static readonly SearchValues<char> InText = SearchValues.Create("<>&" + Controls);
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("<>&\"'" + Controls);

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public bool Full { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Markup of our own.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (!Room(utf8.Length)) return;
        utf8.CopyTo(bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Text between tags.</summary>
    public void Text(ReadOnlySpan<char> text) => Escaped(text, InText);

    /// <summary>The value of an attribute in double quotes.</summary>
    public void Attribute(ReadOnlySpan<char> text) => Escaped(text, InAttribute);

    public void Number(int value)
    {
        if (!Room(11)) return;
        if (value.TryFormat(bytes.AsSpan(Length), out var written)) Length += written;
    }

    /// <summary>Takes back what was written after <paramref name="length"/>.</summary>
    public void BackTo(int length) => Length = Math.Min(length, Length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Length = 0;
    }

    private void Escaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (true)
        {
            var at = text.IndexOfAny(special);
            Plain(at < 0 ? text : text[..at]);
            if (at < 0 || Full) return;
            Raw(text[at] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                '\'' => "&#39;"u8,
                _ => "\uFFFD"u8,
            });
            text = text[(at + 1)..];
        }
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !Room(Encoding.UTF8.GetMaxByteCount(text.Length))) return;
        Length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    private bool Room(int count)
    {
        if (Full) return false;
        if (Length + count <= bytes.Length) return true;
        // The exact length may still fit where the estimate does not; the difference is at most a factor of three and does not matter for a limit.
        if (Length + count > most)
        {
            Full = true;
            return false;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
        return true;
    }
}
