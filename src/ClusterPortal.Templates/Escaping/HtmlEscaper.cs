using System.Buffers;

namespace ClusterPortal.Templates.Escaping;

/// <summary>Writes text so that a browser reads it as text, in elements and in quoted attributes.</summary>
internal static class HtmlEscaper
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0");

    public static void Write(OutputBuffer to, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            if (at < 0)
            {
                to.Write(text);
                return;
            }

            if (at > 0)
            {
                to.Write(text[..at]);
            }

            to.Write(Entity(text[at]));
            text = text[(at + 1)..];
        }
    }

    private static ReadOnlySpan<byte> Entity(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        _ => "\uFFFD"u8,
    };
}
