using System.Text;

namespace ClusterPortal.Templates.Values;

/// <summary>Markup that may stand in a page as it is. Whoever makes one answers for it.</summary>
public sealed class SafeHtml
{
    private readonly string? _text;
    private readonly byte[]? _bytes;

    public SafeHtml(string text) => _text = text;

    /// <summary>Markup already encoded as UTF-8; it is copied to the output without another look.</summary>
    public SafeHtml(byte[] utf8) => _bytes = utf8;

    public string Text => _text ?? Encoding.UTF8.GetString(_bytes!);

    internal string? TextOrNull => _text;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    public override string ToString() => Text;
}
