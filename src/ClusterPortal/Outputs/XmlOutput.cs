using System.Buffers;

namespace ClusterPortal.Outputs;

/// <summary>The little XML that feeds and sitemaps need. Names are ours; text and attribute values may be hostile: they are escaped, and characters
/// that XML 1.0 cannot hold are left out, since no escape exists for them.</summary>
internal static class XmlOutput
{
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters());

    /// <summary><c>&lt;name&gt;text&lt;/name&gt;</c> and a line break.</summary>
    public static void Element(this IBufferWriter<byte> output, ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        output.Write("<"u8);
        output.Write(name);
        output.Write(">"u8);
        output.XmlText(text);
        output.Write("</"u8);
        output.Write(name);
        output.Write(">\n"u8);
    }

    /// <summary>A space, the name, and the value in double quotes.</summary>
    public static void Attribute(this IBufferWriter<byte> output, ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        output.Write(" "u8);
        output.Write(name);
        output.Write("=\""u8);
        output.XmlText(value);
        output.Write("\""u8);
    }

    /// <summary>Text, escaped for elements and for attributes in double quotes.</summary>
    public static void XmlText(this IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var at = text.IndexOfAny(Special);
            output.Text(at < 0 ? text : text[..at]);
            if (at < 0) return;
            var taken = 1;
            switch (text[at])
            {
                case '&': output.Write("&amp;"u8); break;
                case '<': output.Write("&lt;"u8); break;
                case '>': output.Write("&gt;"u8); break;
                case '"': output.Write("&quot;"u8); break;
                case '\r':
                    // A reader of XML would make a line feed of it: written so, the bytes mean the same to all.
                    output.Write("\n"u8);
                    if (at + 1 < text.Length && text[at + 1] == '\n') taken = 2;
                    break;
                case var c when char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]):
                    output.Text(text.Slice(at, 2));
                    taken = 2;
                    break;
                default: break;
            }

            text = text[(at + taken)..];
        }
    }

    private static ReadOnlySpan<char> SpecialCharacters()
    {
        var characters = new List<char> { '&', '<', '>', '"', '\uFFFE', '\uFFFF' };
        for (var c = '\0'; c < ' '; c++)
            if (c is not ('\t' or '\n')) characters.Add(c);
        for (var c = 0xD800; c <= 0xDFFF; c++) characters.Add((char)c);
        return characters.ToArray();
    }
}
