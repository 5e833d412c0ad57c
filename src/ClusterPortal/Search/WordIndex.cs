using System.Text;

namespace ClusterPortal.Search;

/// <summary>Which words occur in which documents, and how much each says there.</summary>
internal sealed class WordIndex(TermTable terms, int stops, int[] starts, uint[] postings)
{
    /// <summary>The words, in the order of their characters.</summary>
    public int[] Sorted()
    {
        var sorted = new List<int>(terms.Count);
        for (var term = stops; term < terms.Count; term++)
            if (starts[term + 1] > starts[term]) sorted.Add(term);
        sorted.Sort((a, b) => terms[a].SequenceCompareTo(terms[b]));
        return [.. sorted];
    }

    public ReadOnlySpan<byte> Word(int term) => terms[term];

    /// <summary>The documents of a word: their numbers, shifted by four bits to the left, with the place of the word's worth in <see cref="IndexBuilder.Levels"/>; in order.</summary>
    public ReadOnlySpan<uint> Documents(int term) => postings.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>The words in which somebody may mistype a letter, written backwards, in order: those of scripts with spaces that have four letters or more.</summary>
    public IEnumerable<string> Backwards(IEnumerable<int> sorted)
    {
        var words = new List<string>();
        foreach (var term in sorted)
        {
            if (terms[term].Length < 4) continue;
            var word = Encoding.UTF8.GetString(terms[term]);
            if (word.Length < 4 || Letters.IsUnspaced(word[0]) || char.IsAsciiDigit(word[0])) continue;
            words.Add(string.Create(word.Length, word, static (span, w) =>
            {
                w.CopyTo(span);
                span.Reverse();
            }));
        }

        words.Sort(StringComparer.Ordinal);
        return words;
    }
}
