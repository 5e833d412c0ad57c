using System.Text;

namespace ClusterPortal.Templates.Values;

/// <summary>Markup that may stand in a page as it is. Whoever makes one answers for it.</summary>
public sealed class SafeHtml
{
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _bytes;

    public SafeHtml(string text) => _text = text;

    /// <summary>Markup already encoded as UTF-8; it is copied to the output without another look.</summary>
    public SafeHtml(byte[] utf8) => _bytes = utf8;

    internal SafeHtml(ReadOnlyMemory<byte> utf8) => _bytes = utf8;

    /// <summary>BCP 47 tag of the markup's language where that is another than the page's; whoever writes the element around it names it there.</summary>
    public string? Language { get; init; }

    public string Text => _text ?? Encoding.UTF8.GetString(_bytes.Span);

    internal string? TextOrNull => _text;

    internal ReadOnlySpan<byte> Bytes => _bytes.Span;

    public override string ToString() => Text;
}
