using System.Globalization;
using System.Text;

namespace ClusterPortal.Outputs.Mail;

/// <summary>UTF-8 as lines of at most 76 ASCII characters (RFC 2045, section 6.7), so that no mail server on the way needs to change them.</summary>
internal static class QuotedPrintable
{
    private const int Columns = 76;

    public static string Of(string text)
    {
        var coded = new StringBuilder(text.Length * 5 / 4);
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Line(coded, Encoding.UTF8.GetBytes(line));
            coded.Append("\r\n");
        }

        return coded.ToString();
    }

    private static void Line(StringBuilder coded, byte[] line)
    {
        var used = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var last = i == line.Length - 1;

            // A space at the end of a line may get lost on the way, and a line that begins with "From " or a dot is changed by old servers.
            var plain = (line[i] is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (line[i] is (byte)' ' or (byte)'\t' && !last)) && !(i == 0 && line[i] is (byte)'.' or (byte)'F' && i == 0);
            var width = plain ? 1 : 3;
            if (used + width > (last ? Columns : Columns - 1))
            {
                coded.Append("=\r\n");
                used = 0;
            }

            if (plain) coded.Append((char)line[i]);
            else coded.Append('=').Append(line[i].ToString("X2", CultureInfo.InvariantCulture));
            used += width;
        }
    }
}
