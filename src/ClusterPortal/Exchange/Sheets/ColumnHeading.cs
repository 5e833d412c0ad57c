using System.Text;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Headings as they are compared: letters and digits alone, so that "E-mail:", "e mail" and "EMAIL" are one.</summary>
internal static class ColumnHeading
{
    public static string Key(string heading)
    {
        var key = new StringBuilder();
        foreach (var c in heading)
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    /// <summary>The heading, and the heading without what stands in brackets: a unit, a year, a remark.</summary>
    public static IEnumerable<string> Keys(string heading)
    {
        yield return Key(heading);
        var open = heading.IndexOfAny(['(', '[', '（']);
        if (open > 0) yield return Key(heading[..open]);
    }
}
