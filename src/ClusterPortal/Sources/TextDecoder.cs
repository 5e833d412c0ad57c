using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Sources;

/// <summary>Bytes to text. In: a file. Out: its text, when it is UTF-8 and every character in it is one that a reviewer sees; else null and the places.</summary>
public static class TextDecoder
{
    // Each of these looks like nothing in an editor or means something else there than to a program.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(SuspiciousCharacters());

    public static SourceText? Decode(InputFile file, DiagnosticBag bag)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (!Utf8Validity(bytes, out var bad))
        {
            ReportEncoding(file.Path, bytes, bad, bag);
            return null;
        }

        var source = new SourceText(file.Path, Encoding.UTF8.GetString(bytes));
        return IsClean(source, bag) ? source : null;
    }

    /// <summary>True when the text holds no character that is refused; else reports each.</summary>
    internal static bool IsClean(SourceText source, DiagnosticBag bag)
    {
        var text = source.Text;
        var clean = true;
        for (var at = text.AsSpan().IndexOfAny(Suspicious); at >= 0;)
        {
            if (text[at] != '\r' || at + 1 >= text.Length || text[at + 1] != '\n')
            {
                ReportCharacter(source, at, bag);
                clean = false;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Suspicious);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return clean;
    }

    private static void ReportCharacter(SourceText source, int at, DiagnosticBag bag)
    {
        var c = source.Text[at];
        var span = source.SpanOf(at, 1);
        var name = "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        if (c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            bag.Report(LimitRules.TextDirection, span, $"here is a hidden character ({name}) that turns the direction of the text after it", "delete it", new Fix("delete it", span, ""));
        else if (c is '\r' or '\u0085' or '\u2028' or '\u2029')
            bag.Report(FileRules.OddLineBreak, span, $"here is an unusual line break ({name}) that most editors do not show", "delete it and press Enter",
                new Fix("put an ordinary line break", span, "\n"));
        else
            bag.Report(FileRules.ControlCharacter, span, $"here is an invisible control character ({name})", "delete it", new Fix("delete it", span, ""));
    }

    private static bool Utf8Validity(ReadOnlySpan<byte> bytes, out int firstBad)
    {
        firstBad = 0;
        if (Utf8.IsValid(bytes)) return true;
        while (firstBad < bytes.Length && Rune.DecodeFromUtf8(bytes[firstBad..], out _, out var length) == OperationStatus.Done) firstBad += length;
        return false;
    }

    private static void ReportEncoding(string path, ReadOnlySpan<byte> bytes, int bad, DiagnosticBag bag)
    {
        // The readable part as it is, the rest one letter a byte: what the excerpt shows is then what the writer meant in Western Europe.
        var source = new SourceText(path, Encoding.UTF8.GetString(bytes[..bad]) + Encoding.Latin1.GetString(bytes[bad..]));
        var at = Encoding.UTF8.GetCharCount(bytes[..bad]);
        var advice = "save the file again with the encoding UTF-8";
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            bag.Report(FileRules.NotUtf8, Span.Of(source), "the file is stored as UTF-16 ('Unicode' in some editors), not as UTF-8", advice);
            return;
        }

        var value = bytes[bad].ToString("X2", CultureInfo.InvariantCulture);
        var letter = bytes[bad] >= 0xA0 ? $", which is '{(char)bytes[bad]}' in the old Western encoding (Windows-1252 or Latin-1)" : "";
        bag.Report(FileRules.NotUtf8, source.SpanOf(at, 1), $"the file is not UTF-8: here stands the byte {value}{letter}", advice);
    }

    private static string SuspiciousCharacters()
    {
        var all = new StringBuilder();
        for (var c = '\0'; c < '\u00A0'; c++)
            if (c is not ('\t' or '\n') and (< ' ' or >= '\u007F')) all.Append(c);
        all.Append("\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF");
        return all.ToString();
    }
}
