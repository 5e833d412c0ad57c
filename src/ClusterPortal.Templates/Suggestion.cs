namespace ClusterPortal.Templates;

/// <summary>Guesses which of the known names was meant by an unknown one.</summary>
internal static class Suggestion
{
    /// <summary>The nearest name, or null if none is near: at most a third of the signs may differ.</summary>
    public static string? For(string name, IEnumerable<string> known)
    {
        string? best = null;
        var limit = Math.Max(1, name.Length / 3);
        var bestDistance = limit + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>How many signs must be added, removed, changed or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 60 || b.Length > 60)
        {
            return int.MaxValue / 2;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
