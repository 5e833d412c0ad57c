using System.Text;
using ClusterPortal.Markup;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>From a name to an id: the file's name and the last part of the address, so small ASCII letters, digits and single hyphens.</summary>
internal static partial class EntryId
{
    private const int Longest = 60;

    /// <returns>Null when nothing of the name can be written in ASCII, as with names in Chinese: then a person must choose.</returns>
    public static string? Of(string name)
    {
        var latin = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var lower = char.ToLowerInvariant(c);
            if (c == '&') latin.Append(" and ");
            else latin.Append(Other.TryGetValue(lower, out var letters) ? letters : c.ToString());
        }

        var id = new StringBuilder();
        foreach (var c in Anchors.Of(latin.ToString()))
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(c);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }

        if (id.Length > Longest) id.Length = id.ToString().LastIndexOf('-', Longest) is > 0 and var word ? word : Longest;
        var trimmed = id.ToString().Trim('-');
        // Anchors give "section" to a text without letters, which here would be a made-up id.
        return trimmed.Length == 0 || (trimmed == "section" && !name.Contains("section", StringComparison.OrdinalIgnoreCase)) ? null : trimmed;
    }

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 80 && id[0] != '-' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal)
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
