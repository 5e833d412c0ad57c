using System.Buffers;
using System.Globalization;

namespace ClusterPortal.Sources;

/// <summary>Which names of files are passed over, which are refused, and why.</summary>
internal static class FileNames
{
    /// <summary>Long enough for any entry, short enough for Windows with a folder before it and an address after it.</summary>
    public const int LongestPath = 180;

    private const int LongestReserved = 7;

    private static readonly SearchValues<char> Usual = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. ");

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Names that systems and editors leave behind: not content, and nobody's fault.</summary>
    public static bool IsPassedOver(ReadOnlySpan<char> name) =>
        name.StartsWith(".") || name.StartsWith("~$") || name.EndsWith("~") || (name.StartsWith("#") && name.EndsWith("#"))
        || name.Equals("thumbs.db", StringComparison.OrdinalIgnoreCase) || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".swp", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".bak", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".orig", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with one part of a path, as the end of a sentence that begins with the name; null when nothing is.</summary>
    public static string? Fault(ReadOnlySpan<char> name)
    {
        if (name.ContainsAnyExcept(Usual) && Unusual(name) is { } unusual) return unusual;
        if (name.EndsWith(".") || name.EndsWith(" ")) return "ends with a dot or a space, which Windows drops";
        if (name.StartsWith(" ")) return "begins with a space";
        var dot = name.IndexOf('.');
        var stem = (dot < 0 ? name : name[..dot]).TrimEnd();
        return stem.Length <= LongestReserved && Reserved.Contains(stem.ToString()) ? $"is a name that Windows keeps for itself ('{stem}')" : null;
    }

    private static string? Unusual(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c == '\\') return "holds a backslash";
            if (c is '<' or '>' or ':' or '"' or '|' or '?' or '*') return $"holds the character {c}, which Windows does not allow";
            if (c == '\uFFFD') return "holds bytes that are not UTF-8";
            if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return $"holds an invisible character (U+{(int)c:X4})";

            // The same letter as one character and as letter plus accent look alike, and only one of the two survives on some computers.
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return "writes an accent as a character of its own";
        }

        return null;
    }

    /// <summary>A path with nothing in it that could disturb a terminal or a log.</summary>
    public static string Shown(string path)
    {
        if (!path.AsSpan().ContainsAnyInRange('\0', '\u001F') && !path.Any(IsHidden)) return path;
        return string.Concat(path.Select(c => IsHidden(c) ? $"\\u{(int)c:X4}" : c.ToString()));
    }

    private static bool IsHidden(char c) => char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
