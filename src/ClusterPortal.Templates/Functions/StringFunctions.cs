using System.Globalization;
using System.Text;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Arguments;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`string`: texts. Comparisons are by sign, never by culture.</summary>
internal static class StringFunctions
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Function("string.append", "The text followed by another.", Shape.Text, (a, c) => Limited(Text(a[0]) + Text(a[1]), c), Text("text"), Text("with"))
            .Shown("{{ 'Hello' | string.append '!' }}", "Hello!"),
        Function("string.base64_decode", "The text that base64 text stands for.", Shape.Text, (a, _) => FromBase64(Text(a[0])), Text("text"))
            .Shown("{{ 'Q2x1c3Rlcg==' | string.base64_decode }}", "Cluster"),
        Function("string.base64_encode", "The text as base64.", Shape.Text, (a, _) => Value.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a[0])))), Text("text"))
            .Shown("{{ 'Cluster' | string.base64_encode }}", "Q2x1c3Rlcg=="),
        Function("string.capitalize", "The text with its first letter as a capital.", Shape.Text, (a, _) => Value.Of(Capitalize(Text(a[0]))), Text("text"))
            .Shown("{{ 'medical devices' | string.capitalize }}", "Medical devices"),
        Function("string.capitalizewords", "The text with the first letter of each word as a capital.", Shape.Text, (a, _) => Value.Of(CapitalizeWords(Text(a[0]))), Text("text"))
            .Shown("{{ 'medical devices' | string.capitalizewords }}", "Medical Devices"),
        Function("string.contains", "Whether the text holds another.", Shape.Boolean, (a, _) => Value.Of(!a[0].IsNothing && !a[1].IsNothing && Text(a[0]).Contains(Text(a[1]), StringComparison.Ordinal)), Text("text"), Text("value"))
            .Shown("{{ 'steel and wood' | string.contains 'wood' }}", "true"),
        Function("string.downcase", "The text in small letters.", Shape.Text, (a, _) => Value.Of(Text(a[0]).ToLowerInvariant()), Text("text"))
            .Shown("{{ 'ACME' | string.downcase }}", "acme"),
        Function("string.empty", "Whether the text has no signs.", Shape.Boolean, (a, _) => Value.Of(Text(a[0]).Length == 0), Text("text"))
            .Shown("{{ '' | string.empty }}", "true"),
        Function("string.ends_with", "Whether the text ends with another.", Shape.Boolean, (a, _) => Value.Of(!a[0].IsNothing && !a[1].IsNothing && Text(a[0]).EndsWith(Text(a[1]), StringComparison.Ordinal)), Text("text"), Text("value"))
            .Shown("{{ 'report.pdf' | string.ends_with '.pdf' }}", "true"),
        Function("string.equals_ignore_case", "Whether two texts are the same but for capitals.", Shape.Boolean,
            (a, _) => Value.Of(string.Equals(Text(a[0]), Text(a[1]), StringComparison.OrdinalIgnoreCase)), Text("text"), Text("value"))
            .Shown("{{ 'Acme' | string.equals_ignore_case 'ACME' }}", "true"),
        Function("string.escape", "The text with quotes, backslashes and line ends as escapes.", Shape.Text, (a, c) => Limited(Escape(Text(a[0])), c), Text("text"))
            .Shown(@"{{ ""a\nb"" | string.escape }}", @"a\nb"),
        Function("string.handleize", "The text as part of an address: small letters, digits and hyphens.", Shape.Text, (a, _) => Value.Of(Handle(Text(a[0]))), Text("text"))
            .Shown("{{ 'Acme & Sons, Ltd.' | string.handleize }}", "acme-sons-ltd"),
        Function("string.index_of", "Where another text first stands in the text, counted from 0, or -1.", Shape.Number, (a, _) => IndexOf(a),
            Text("text"), Text("search"), Optional("start_index", Shape.Number), Optional("count", Shape.Number), Optional("string_comparison", Shape.Text))
            .Shown("{{ 'medicon' | string.index_of 'icon' }}", "3"),
        Function("string.literal", "The text in double quotes with escapes, as it would be written in a template.", Shape.Text, (a, c) => Limited($"\"{Escape(Text(a[0]))}\"", c), Text("text"))
            .Shown(@"{{ 'say ""hi""' | string.literal }}", @"""say \""hi\"""""),
        Function("string.lstrip", "The text without white space at its start.", Shape.Text, (a, _) => Value.Of(Text(a[0]).TrimStart()), Text("text"))
            .Shown("{{ '  a' | string.lstrip }}", "a"),
        Function("string.pad_left", "The text with spaces before it, up to a width.", Shape.Text, (a, c) => Pad(a, c, left: true), Text("text"), Number("width"))
            .Shown("[{{ 7 | string.pad_left 3 }}]", "[  7]"),
        Function("string.pad_right", "The text with spaces after it, up to a width.", Shape.Text, (a, c) => Pad(a, c, left: false), Text("text"), Number("width"))
            .Shown("[{{ 7 | string.pad_right 3 }}]", "[7  ]"),
        Function("string.pluralize", "The first text for the number 1, else the second.", Shape.Text, (a, _) => Value.Of(Text(Number(a[0]).Equals(1.0) ? a[1] : a[2])),
            Number("number"), Text("singular"), Text("plural"))
            .Shown("{{ 2 | string.pluralize 'firm' 'firms' }}", "firms"),
        Function("string.prepend", "The text with another before it.", Shape.Text, (a, c) => Limited(Text(a[1]) + Text(a[0]), c), Text("text"), Text("by"))
            .Shown("{{ 'Acme' | string.prepend 'The ' }}", "The Acme"),
        Function("string.remove", "The text without another, wherever that stands in it.", Shape.Text, (a, c) => Replace(a, default, c), Text("text"), Text("remove"))
            .Shown("{{ 'a-b-c' | string.remove '-' }}", "abc"),
        Function("string.remove_first", "The text without the first place where another stands in it.", Shape.Text, (a, c) => ReplaceOnce(Text(a[0]), Text(a[1]), "", false, c), Text("text"), Text("remove"))
            .Shown("{{ 'a-b-c' | string.remove_first '-' }}", "ab-c"),
        Function("string.remove_last", "The text without the last place where another stands in it.", Shape.Text, (a, c) => ReplaceOnce(Text(a[0]), Text(a[1]), "", true, c), Text("text"), Text("remove"))
            .Shown("{{ 'a-b-c' | string.remove_last '-' }}", "a-bc"),
        Function("string.replace", "The text with another replaced wherever it stands.", Shape.Text, (a, c) => Replace(a, a[2], c), Text("text"), Text("match"), Text("replace"))
            .Shown("{{ 'a-b-c' | string.replace '-' '+' }}", "a+b+c"),
        Function("string.replace_first", "The text with the first place of another replaced, or with from_end the last.", Shape.Text,
            (a, c) => ReplaceOnce(Text(a[0]), Text(a[1]), Text(a[2]), a[3].IsTrue, c), Text("text"), Text("match"), Text("replace"), Optional("from_end", Shape.Boolean, Value.False))
            .Shown("{{ 'a-b-c' | string.replace_first '-' '+' }}", "a+b-c"),
        Function("string.rstrip", "The text without white space at its end.", Shape.Text, (a, _) => Value.Of(Text(a[0]).TrimEnd()), Text("text"))
            .Shown("[{{ 'a  ' | string.rstrip }}]", "[a]"),
        Function("string.size", "How many signs the text has.", Shape.Number, (a, _) => Value.Of(Text(a[0]).Length), Text("text"))
            .Shown("{{ 'Acme' | string.size }}", "4"),
        Function("string.slice", "Part of the text from a place on, counted from 0 or, if negative, from the end; without a length, all that is left.", Shape.Text,
            (a, _) => Value.Of(Slice(Text(a[0]), Whole(a[1]), Whole(a[2]))), Text("text"), Number("start"), Optional("length", Shape.Number, Value.Of(0)))
            .Shown("{{ 'medicon' | string.slice 1 3 }}", "edi"),
        Function("string.slice1", "Part of the text from a place on; without a length, one sign.", Shape.Text,
            (a, _) => Value.Of(Slice(Text(a[0]), Whole(a[1]), Whole(a[2]))), Text("text"), Number("start"), Optional("length", Shape.Number, Value.Of(1)))
            .Shown("{{ 'medicon' | string.slice1 0 }}", "m"),
        Function("string.split", "The pieces of the text between the places where another stands; empty pieces are left out.", Shape.List(Shape.Text), (a, c) => Split(Text(a[0]), Text(a[1]), c), Text("text"), Text("match"))
            .Shown("{{ 'a, b' | string.split ', ' | array.size }}", "2"),
        Function("string.starts_with", "Whether the text starts with another.", Shape.Boolean, (a, _) => Value.Of(!a[0].IsNothing && !a[1].IsNothing && Text(a[0]).StartsWith(Text(a[1]), StringComparison.Ordinal)), Text("text"), Text("value"))
            .Shown("{{ 'medicon' | string.starts_with 'med' }}", "true"),
        Function("string.strip", "The text without white space at its start and end.", Shape.Text, (a, _) => Value.Of(Text(a[0]).Trim()), Text("text"))
            .Shown("[{{ ' a ' | string.strip }}]", "[a]"),
        Function("string.strip_newlines", "The text without line ends.", Shape.Text,
            (a, _) => Value.Of(Text(a[0]).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)), Text("text"))
            .Shown(@"{{ ""a\nb"" | string.strip_newlines }}", "ab"),
        Function("string.to_double", "The number a text stands for, or nothing.", Shape.Number, (a, _) => ToDouble(a[0]) is { } number ? Value.Of(number) : default, Text("text"))
            .Shown("{{ ('1.5' | string.to_double) * 2 }}", "3"),
        Function("string.to_float", "The number a text stands for, or nothing, with about 7 digits.", Shape.Number, (a, _) => ToDouble(a[0]) is { } number ? Value.Of((float)number) : default, Text("text"))
            .Shown("{{ '1.5' | string.to_float }}", "1.5"),
        Function("string.to_int", "The whole number a text stands for, or nothing.", Shape.Number,
            (a, _) => int.TryParse(Text(a[0]), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : default, Text("text"))
            .Shown("{{ '41' | string.to_int + 1 }}", "42"),
        Function("string.to_long", "The whole number a text stands for, or nothing, also a large one.", Shape.Number,
            (a, _) => long.TryParse(Text(a[0]), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : default, Text("text"))
            .Shown("{{ '4100000000' | string.to_long + 1 }}", "4100000001"),
        Function("string.truncate", "The text cut to a length, the dots that show it included.", Shape.Text, (a, _) => Value.Of(Truncate(Text(a[0]), Whole(a[1]), Text(a[2]))),
            Text("text"), Number("length"), Optional("ellipsis", Shape.Text, Value.Of("...")))
            .Shown("{{ 'Medical devices' | string.truncate 10 }}", "Medical..."),
        Function("string.truncatewords", "The first words of the text, with dots if there are more.", Shape.Text, (a, _) => Value.Of(TruncateWords(Text(a[0]), Whole(a[1]), Text(a[2]))),
            Text("text"), Number("count"), Optional("ellipsis", Shape.Text, Value.Of("...")))
            .Shown("{{ 'one two three' | string.truncatewords 2 }}", "one two..."),
        Function("string.upcase", "The text in capital letters.", Shape.Text, (a, _) => Value.Of(Text(a[0]).ToUpperInvariant()), Text("text"))
            .Shown("{{ 'acme' | string.upcase }}", "ACME"),
        Function("string.whitespace", "Whether the text has no signs but white space.", Shape.Boolean, (a, _) => Value.Of(string.IsNullOrWhiteSpace(Text(a[0]))), Text("text"))
            .Shown("{{ '  ' | string.whitespace }}", "true"),
    ];

    private static Value Limited(string text, RenderContext context)
    {
        context.CheckTextLength(text.Length);
        return Value.Of(text);
    }

    private static Value FromBase64(string text)
    {
        try
        {
            return Value.Of(Encoding.UTF8.GetString(Convert.FromBase64String(text)));
        }
        catch (FormatException)
        {
            throw new TemplateFunctionException("the text is not base64.");
        }
    }

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(text[i - 1]))
            {
                result[i] = char.ToUpperInvariant(text[i]);
            }
        }

        return result.ToString();
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                < ' ' => result.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture)),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    private static string Handle(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length > 0 && result[^1] != '-')
            {
                result.Append('-');
            }
        }

        return result.ToString().TrimEnd('-');
    }

    private static Value IndexOf(ReadOnlySpan<Value> a)
    {
        var text = Text(a[0]);
        var start = a[2].IsNothing ? 0 : Math.Clamp(Whole(a[2]), 0, text.Length);
        var count = a[3].IsNothing ? text.Length - start : Math.Clamp(Whole(a[3]), 0, text.Length - start);
        var ignore = Text(a[4]).EndsWith("IgnoreCase", StringComparison.Ordinal);
        return Value.Of(text.IndexOf(Text(a[1]), start, count, ignore ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
    }

    private static Value Pad(ReadOnlySpan<Value> a, RenderContext context, bool left)
    {
        var width = Math.Max(0, Whole(a[1]));
        context.CheckTextLength(width);
        return Value.Of(left ? Text(a[0]).PadLeft(width) : Text(a[0]).PadRight(width));
    }

    private static Value Replace(ReadOnlySpan<Value> a, Value with, RenderContext context)
    {
        var (text, match, replacement) = (Text(a[0]), Text(a[1]), Text(with));
        if (match.Length == 0)
        {
            return Value.Of(text);
        }

        context.CheckTextLength(text.Length + (text.Length / match.Length * (long)replacement.Length));
        return Value.Of(text.Replace(match, replacement, StringComparison.Ordinal));
    }

    private static Value ReplaceOnce(string text, string match, string replacement, bool last, RenderContext context)
    {
        var at = match.Length == 0 ? -1 : last ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? Value.Of(text) : Limited(string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length)), context);
    }

    private static string Slice(string text, int start, int length)
    {
        start = start < 0 ? start + text.Length : start;
        var wanted = length <= 0 ? (long)text.Length - Math.Max(0, start) : length;
        if (start < 0)
        {
            // What lies before the text is counted off the length.
            wanted = length <= 0 ? 0 : wanted + start;
            start = 0;
        }

        return start >= text.Length || wanted <= 0 ? "" : text.Substring(start, (int)Math.Min(wanted, text.Length - start));
    }

    private static Value Split(string text, string match, RenderContext context)
    {
        var pieces = match.Length == 0 ? [.. text.Select(c => c.ToString())] : text.Split(match, StringSplitOptions.RemoveEmptyEntries);
        context.Charge(pieces.Length);
        return Value.Of((ITemplateList)new ListValue(pieces.Select(p => Value.Of(p))));
    }

    private static double? ToDouble(Value value) =>
        value.IsNumber ? value.ToDouble() : double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Truncate(string text, int length, string ellipsis) => text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis);

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= count ? string.Join(' ', words) : string.Join(' ', words.Take(Math.Max(0, count))) + ellipsis;
    }
}
