using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClusterPortal.Outputs;

/// <summary>Text into UTF-8 bytes, as every output format needs it. Half characters (lone surrogates) become U+FFFD.</summary>
internal static class Utf8Output
{
    public static void Text(this IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty) Encoding.UTF8.GetBytes(text, output);
    }

    public static void Byte(this IBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    public static void Number(this IBufferWriter<byte> output, long value)
    {
        var span = output.GetSpan(20);
        value.TryFormat(span, out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
