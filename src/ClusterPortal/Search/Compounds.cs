namespace ClusterPortal.Search;

/// <summary>In: all words of a portal in a language that writes words together. Out: for each word the longest other one with which it ends, such as tekniker for
/// værkstedstekniker: whoever looks for the one looks for the other too.</summary>
internal static class Compounds
{
    // Shorter ends are chance more often than not: sport in transport.
    private const int LeastEnd = 6;
    private const int LeastBefore = 3;

    /// <param name="terms">The words.</param>
    /// <param name="first">The number of the first that counts.</param>
    /// <returns>A number of a word for each, or -1.</returns>
    public static int[] Ends(TermTable terms, int first)
    {
        var ends = new int[terms.Count];
        for (var term = 0; term < ends.Length; term++)
        {
            ends[term] = -1;
            var word = terms[term];
            if (term < first || word[0] <= '9' || word[^1] <= '9') continue;
            for (var from = LeastBefore; from <= word.Length - LeastEnd && ends[term] < 0; from++)
            {
                if (terms.Find(word[from..]) is var end && end >= first) ends[term] = end;
            }
        }

        return ends;
    }
}
