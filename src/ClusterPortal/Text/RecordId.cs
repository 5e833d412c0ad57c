using System.Globalization;
using System.Text;

namespace ClusterPortal.Text;

/// <summary>The form of ids: lower-case letters, digits and single hyphens, so that they are the same in file names, URLs and every alphabet's keyboard.</summary>
public static class RecordId
{
    public const int MostLength = 80;

    public static bool IsValid(ReadOnlySpan<char> id)
    {
        if (id.Length is 0 or > MostLength || id[0] == '-' || id[^1] == '-') return false;
        var before = ' ';
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || before == '-')) return false;
            before = c;
        }

        return true;
    }

    /// <summary>An id made from a name: <c>Ærø Biotech A/S</c> becomes <c>aeroe-biotech-a-s</c>, <c>发酵设备</c> <c>fa-jiao-she-bei</c>. A long one ends with a
    /// whole word. Empty when nothing of the name can be written so.</summary>
    public static string From(string name, int longest = MostLength)
    {
        var id = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            // An apostrophe or a point joins what it stands between: L'Oeuvre, 3.0, A.S.
            if (name[at] is '\'' or '’' or '.' or '\u00AD' || IsMark(name[at])) continue;
            var plain = name[at] == '&' ? " and " : Transliteration.Of(name, at) ?? " ";
            foreach (var letter in plain)
            {
                if (char.IsAsciiLetterOrDigit(letter)) id.Append(char.ToLowerInvariant(letter));
                else if (id.Length > 0 && id[^1] != '-') id.Append('-');
            }
        }

        var text = id.ToString().Trim('-');
        if (text.Length <= longest) return text;
        var word = text.LastIndexOf('-', longest);
        return text[..(word > 0 ? word : longest)].TrimEnd('-');
    }

    // An accent written apart from its letter.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
