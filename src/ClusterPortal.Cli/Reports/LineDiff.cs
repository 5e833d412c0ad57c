namespace ClusterPortal.Cli.Reports;

/// <summary>How one text differs from another, line by line: what is only in the first after a minus, what is only in the second after a plus, with a few lines around
/// that both have. Nothing when they are the same.</summary>
internal static class LineDiff
{
    private const int Around = 2;
    private const long MostCompared = 4_000_000;

    public static IEnumerable<string> Of(string first, string second)
    {
        var lines = Lines(Split(first), Split(second)).ToArray();
        var shown = new bool[lines.Length];
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Sign != ' ')
                for (var near = Math.Max(0, i - Around); near <= Math.Min(lines.Length - 1, i + Around); near++) shown[near] = true;

        for (var i = 0; i < lines.Length; i++)
            if (shown[i]) yield return $"{lines[i].Sign} {lines[i].Text}";
            else if (i > 0 && shown[i - 1] && shown.AsSpan(i).Contains(true)) yield return "  …";
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static IEnumerable<(char Sign, string Text)> Lines(string[] a, string[] b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var (head, tail) = (0, 0);
        while (head < shorter && a[head] == b[head]) head++;
        while (tail < shorter - head && a[^(tail + 1)] == b[^(tail + 1)]) tail++;
        return a[..head].Select(l => (' ', l)).Concat(Between(a[head..^tail], b[head..^tail])).Concat(a[^tail..].Select(l => (' ', l)));
    }

    // The longest common lines, by the textbook; where that would be too many comparisons, all old lines and then all new ones.
    private static IEnumerable<(char Sign, string Text)> Between(string[] a, string[] b)
    {
        if ((long)a.Length * b.Length > MostCompared)
        {
            foreach (var line in a) yield return ('-', line);
            foreach (var line in b) yield return ('+', line);
            yield break;
        }

        var common = new int[a.Length + 1, b.Length + 1];
        for (var x = a.Length - 1; x >= 0; x--)
        for (var y = b.Length - 1; y >= 0; y--)
            common[x, y] = a[x] == b[y] ? common[x + 1, y + 1] + 1 : Math.Max(common[x + 1, y], common[x, y + 1]);

        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                yield return (' ', a[i++]);
                j++;
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1])) yield return ('-', a[i++]);
            else yield return ('+', b[j++]);
        }
    }
}
