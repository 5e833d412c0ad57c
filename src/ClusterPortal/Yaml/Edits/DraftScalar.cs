using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClusterPortal.Yaml.Edits;

/// <summary>A single value as YAML, in signs by which exactly it is read again.</summary>
internal static class DraftScalar
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(":#{}[],&*!|>\"%@`\\");

    // What other programs take for a truth value or for nothing, in the older YAML too.
    private static readonly HashSet<string> Meaningful = new(["true", "false", "yes", "no", "on", "off", "y", "n", "null"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The value on one line.</summary>
    /// <param name="quote">The sign of quoting that stood there before: <c>"</c>, <c>'</c>, or <c>\0</c> for none.</param>
    public static string Line(Draft value, char quote = '\0') => value switch
    {
        Draft.Nothing => "null",
        Draft.Word word when quote == '\0' && IsPlainWord(word.Value) => word.Value,
        Draft.Text text when quote == '\0' && IsPlainText(text.Value) => text.Value,
        _ => Quoted(value.Scalar ?? "", quote),
    };

    /// <summary>A key: nearly always a word.</summary>
    public static string Key(string key) => IsPlainWord(key) && !key.Contains(':', StringComparison.Ordinal) ? key : Quoted(key, '"');

    /// <summary>A text as a YAML scalar in double quotes, with escapes where it needs them.</summary>
    public static string Escaped(string text)
    {
        var yaml = new StringBuilder("\"");
        foreach (var c in text)
        {
            yaml.Append(c switch
            {
                '\\' => "\\\\",
                '"' => "\\\"",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                _ when char.IsControl(c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return yaml.Append('"').ToString();
    }

    /// <summary>The lines of a text that may stand as a block below <c>|</c>, and the mark itself; null when it must be quoted.</summary>
    public static (string Mark, string[] Lines)? Block(Draft value)
    {
        if (value is not (Draft.Text or Draft.Word) || value.Scalar is not { } text || !text.Contains('\n', StringComparison.Ordinal)) return null;
        var ends = text.EndsWith('\n');
        var lines = (ends ? text[..^1] : text).Split('\n');
        if (lines[0].Length == 0 || lines[0][0] is ' ' || lines[^1].Length == 0 || lines.Any(l => l.Any(c => char.IsControl(c)) || (l.Length > 0 && string.IsNullOrWhiteSpace(l)))) return null;
        return (ends ? "|" : "|-", lines);
    }

    private static string Quoted(string text, char quote)
    {
        if (text.Any(char.IsControl)) return Escaped(text);
        return quote == '\'' ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'" : Quoting.Quote(text);
    }

    // More is quoted than YAML asks for: who edits the file later should not have to know where a comma or a colon matters.
    private static bool IsPlainText(string text) =>
        text.Length > 0 && char.IsLetterOrDigit(text, 0) && !char.IsWhiteSpace(text[^1])
        && !text.AsSpan().ContainsAny(Signs) && !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u00A0')
        && !Meaningful.Contains(text) && !LooksLikeNumber(text);

    // Numbers, dates and times of day, in all the forms in which some program takes them for such.
    private static bool LooksLikeNumber(string text) =>
        char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiHexDigit(c) || c is '.' or '-' or '+' or '_' or 'x' or 'o' or 'T' or 'Z' or ' ');

    private static bool IsPlainWord(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiLetterOrDigit(text[0]) || (text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1])))) return false;
        if (text[^1] is ' ' or ':' || text.Equals("null", StringComparison.OrdinalIgnoreCase)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not (' ' or '.' or '-' or '_' or '/' or '@' or '+' or ':')) return false;
            if (text[i] == ':' && text[i + 1] == ' ') return false;
        }

        return true;
    }
}
