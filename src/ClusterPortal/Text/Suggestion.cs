namespace ClusterPortal.Text;

/// <summary>"Did you mean …": the nearest of the known words, or none when nothing is near.</summary>
internal static class Suggestion
{
    /// <summary>The candidate at the smallest edit distance (transpositions count one), at most a third of the word's length.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > 64) return null;
        string? best = null;
        var limit = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= limit) continue;
            var distance = Distance(word, candidate);
            if (distance >= limit) continue;
            limit = distance;
            best = candidate;
            if (distance == 0) break;
        }

        return best;
    }

    /// <summary>Whether a word is plainly a slip of the pen for its nearest: one letter off, long enough for that to be no other word, and nothing else as near.</summary>
    public static bool IsSlip(string word, string nearest, IEnumerable<string> candidates) =>
        word.Length is >= 4 and <= 64 && Distance(word, nearest) <= 1 && !candidates.Any(c => c != nearest && Math.Abs(c.Length - word.Length) <= 1 && Distance(word, c) <= 1);

    /// <summary>How many letters must be put in, left out, exchanged or swapped with their neighbour to make one word of another.</summary>
    public static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
