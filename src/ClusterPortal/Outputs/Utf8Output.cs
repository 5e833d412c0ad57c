using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClusterPortal.Outputs;

/// <summary>Text into UTF-8 bytes, as every output format needs it. Half characters (lone surrogates) become U+FFFD.</summary>
internal static class Utf8Output
{
    private const int Short = 80;

    public static void Text(this IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        if (text.Length > Short)
        {
            Encoding.UTF8.GetBytes(text, output);
            return;
        }

        // Room for whatever a short text may hold is cheaper than to count its bytes first.
        if (!text.IsEmpty) output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(text.Length * 3)));
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
