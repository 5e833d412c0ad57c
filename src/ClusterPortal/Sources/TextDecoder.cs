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
    private const string Advice = "save the file again with the encoding UTF-8";

    // Each of these looks like nothing in an editor, or means something else there than to a program.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(SuspiciousCharacters());

    public static SourceText? Decode(InputFile file, DiagnosticBag bag)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (IsUtf16(bytes))
        {
            bag.Report(FileRules.NotUtf8, Span.Of(new SourceText(file.Path, "")), "the file is stored as UTF-16 ('Unicode' in some editors), not as UTF-8", Advice);
            return null;
        }

        if (!Utf8Validity(bytes, out var bad))
        {
            ReportEncoding(file.Path, bytes, bad, bag);
            return null;
        }

        var source = new SourceText(file.Path, Encoding.UTF8.GetString(bytes), file.Bytes[^bytes.Length..]);
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

    /// <summary>Reports a refused character in a value that was spelt out as an escape, such as <c>\u202E</c>; <paramref name="span"/> is the whole value.</summary>
    internal static void CheckEscaped(Span span, string value, DiagnosticBag bag)
    {
        if (value.AsSpan().IndexOfAny(Suspicious) is var at and >= 0)
            bag.Report(RuleFor(value[at]), span, $"the value spells out {Name(value[at])} with a backslash", "leave it out");
    }

    private static void ReportCharacter(SourceText source, int at, DiagnosticBag bag)
    {
        var c = source.Text[at];
        var span = source.SpanOf(at, 1);
        var rule = RuleFor(c);
        if (rule == FileRules.OddLineBreak)
            bag.Report(rule, span, $"here is {Name(c)}", "delete it and press Enter", new Fix("put an ordinary line break", span, "\n") { IsSafe = c == '\r' });
        else
            bag.Report(rule, span, $"here is {Name(c)}", "delete it", new Fix("delete it", span, "") { IsSafe = rule != LimitRules.TextDirection });
    }

    private static DiagnosticRule RuleFor(char c) => c switch
    {
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => LimitRules.TextDirection,
        '\r' or '\u0085' or '\u2028' or '\u2029' => FileRules.OddLineBreak,
        _ => FileRules.ControlCharacter,
    };

    private static string Name(char c)
    {
        var rule = RuleFor(c);
        return (rule == LimitRules.TextDirection ? "a hidden character that turns the direction of the text after it"
            : rule == FileRules.OddLineBreak ? "an unusual line break that most editors do not show"
            : "an invisible control character") + $" (U+{(int)c:X4})";
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
        var value = bytes[bad].ToString("X2", CultureInfo.InvariantCulture);
        var letter = bytes[bad] >= 0xA0 ? $", which is '{(char)bytes[bad]}' in the old Western encoding (Windows-1252 or Latin-1)" : "";
        bag.Report(FileRules.NotUtf8, source.SpanOf(at, 1), $"the file is not UTF-8: here stands the byte {value}{letter}", Advice);
    }

    // With its mark at the start, or without it but with a zero beside nearly every letter.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])
        || (bytes.Length >= 4 && (bytes[0] == 0) != (bytes[1] == 0) && bytes[..4].Count((byte)0) == 2);

    private static string SuspiciousCharacters()
    {
        var all = new StringBuilder();
        for (var c = '\0'; c < '\u00A0'; c++)
            if (c is not ('\t' or '\n') and (< ' ' or >= '\u007F')) all.Append(c);
        all.Append("\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF");
        return all.ToString();
    }
}
