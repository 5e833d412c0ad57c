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

    /// <summary>An id made from a name: <c>Ærø Biotech A/S</c> becomes <c>aeroe-biotech-a-s</c>. Empty when nothing of the name can be written so.</summary>
    public static string From(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name)
        {
            var plain = Transliteration.Of(c);
            foreach (var letter in plain)
            {
                if (char.IsAsciiLetterOrDigit(letter)) id.Append(char.ToLowerInvariant(letter));
                else if (id.Length > 0 && id[^1] != '-') id.Append('-');
            }
        }

        var text = id.ToString().Trim('-');
        return text.Length > MostLength ? text[..MostLength].TrimEnd('-') : text;
    }
}
