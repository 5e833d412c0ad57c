namespace ClusterPortal.Templates.Values;

/// <summary>
/// Compares texts as a dictionary does: marks before digits before letters, accents and capitals only where
/// nothing else differs, small letters first. The same everywhere: it asks no culture.
/// </summary>
internal static class TextOrder
{
    // Each Latin letter with a mark, and the letter it is sorted with.
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    public static int Compare(string left, string right)
    {
        var tie = 0;
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a == b)
            {
                continue;
            }

            var (x, y) = (Fold(a), Fold(b));
            if (x != y)
            {
                var order = Class(x) - Class(y);
                return order != 0 ? order : x - y;
            }

            if (tie == 0)
            {
                var (lowerA, lowerB) = (char.ToLowerInvariant(a), char.ToLowerInvariant(b));
                tie = lowerA != lowerB ? lowerA - lowerB : char.IsUpper(a) ? 1 : -1;
            }
        }

        return left.Length != right.Length ? left.Length - right.Length : tie;
    }

    private static char Fold(char c)
    {
        var lower = char.ToLowerInvariant(c);
        var at = lower < 0x80 ? -1 : Marked.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Plain[at];
    }

    private static int Class(char c) => char.IsLetter(c) ? 3 : char.IsDigit(c) ? 2 : char.IsWhiteSpace(c) ? 0 : 1;
}
