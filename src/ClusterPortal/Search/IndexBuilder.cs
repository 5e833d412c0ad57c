using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ClusterPortal.Search;

/// <summary>In: the documents of one language, one after the other, each field by field. Out: which words occur in which of them, and how much each says of it.
/// A document is worth no less for being short: what counts is where a word stands, not how many others stand beside it.</summary>
internal sealed class IndexBuilder
{
    // By field, from the text that goes on at length to the name. A word that occurs again in the text adds a little, up to a bound.
    private static readonly double[] Worth = [1, 3.5, 4, 5, 6, 6.5, 8, 12, 16];
    private const double Again = 0.5;
    private const int MostAgain = 3;
    private const double OfOthers = 0.3;
    private const double ForShortTitle = 8;
    private const double OfCompound = 0.6;
    private const int Part = 1 << 14;

    /// <summary>What a word may be worth in a document; postings name a place in this list.</summary>
    public static readonly double[] Levels = [1, 1.6, 2.5, 4, 5.5, 8, 11, 15, 20, 26];

    private readonly TermTable terms = new();
    private readonly int stops;
    private readonly List<int> touched = [];
    private readonly List<int> words = [];

    // A document's words in parts that are never copied: the word's number, shifted by four bits to the left, with the place of its worth.
    private readonly List<uint[]> parts = [];
    private readonly List<int> ends = [];
    private int count;
    private Tally[] tallies = new Tally[1 << 12];
    private byte[] utf8 = new byte[1 << 12];

    /// <param name="stopWords">Words between spaces that say nothing of a document.</param>
    public IndexBuilder(string stopWords)
    {
        stops = int.MaxValue;
        Words(stopWords);
        stops = terms.Count;
    }

    /// <summary>What a word stands for, to be added to several documents.</summary>
    public int[] Read(string text) => Words(text).ToArray();

    public void Add(SearchField field, string text)
    {
        var found = Words(text);
        Add(field, found, field == SearchField.Title ? ForShortTitle / Math.Max(1, found.Length) : 0);
    }

    public void Add(SearchField field, ReadOnlySpan<int> terms, double more = 0)
    {
        foreach (var term in terms) Count(term, Worth[(int)field] + more);
    }

    /// <summary>Finished HTML, whose tags are no words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddHtml(ReadOnlySpan<byte> html)
    {
        var reader = new WordReader(html, html: true, stackalloc byte[WordReader.Room]);
        for (var word = reader.Next(); word.Length > 0; word = reader.Next())
            if (Take(word, atLength: true) is { } term) Count(term, Worth[(int)SearchField.Text]);
    }

    /// <summary>Ends a document; documents are numbered from 0 in the order in which they come.</summary>
    /// <param name="factor">Below 1 for what is over.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void End(double factor = 1)
    {
        foreach (var term in touched)
        {
            ref var tally = ref tallies[term];
            var worth = (tally.Best + (OfOthers * (tally.Sum - tally.Best)) + (Again * Math.Min(MostAgain, tally.Again))) * factor;
            tally = default;
            if (count / Part == parts.Count) parts.Add(new uint[Part]);
            parts[count / Part][count++ % Part] = ((uint)term << 4) | (uint)LevelOf(worth);
        }

        ends.Add(count);
        touched.Clear();
    }

    /// <param name="compounds">Whether the language writes words together: then what is known of a word is also known, as less, of the word with which it ends.</param>
    public WordIndex Build(bool compounds = false)
    {
        var ofCompounds = compounds ? Compounds.Ends(terms, stops) : [];
        var starts = new int[terms.Count + 1];
        for (var i = 0; i < count; i++)
        {
            var term = (int)(parts[i / Part][i % Part] >> 4);
            starts[term + 1]++;
            if (compounds && ofCompounds[term] is var end and >= 0) starts[end + 1]++;
        }

        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var filled = starts.AsSpan(..terms.Count).ToArray();
        var sorted = new uint[starts[^1]];
        for (int i = 0, document = 0; i < count; i++)
        {
            while (i == ends[document]) document++;
            var posting = parts[i / Part][i % Part];
            var (term, level) = ((int)(posting >> 4), posting & 15);
            sorted[filled[term]++] = ((uint)document << 4) | level;
            if (compounds && ofCompounds[term] is var end and >= 0) sorted[filled[end]++] = ((uint)document << 4) | (uint)LevelOf(Levels[level] * OfCompound);
        }

        return new WordIndex(terms, stops, starts, compounds ? Merged(starts, sorted) : sorted);
    }

    // A document in which a word stands by itself and within another is listed once, for what is worth more.
    private static uint[] Merged(int[] starts, uint[] sorted)
    {
        var kept = 0;
        var from = 0;
        for (var term = 0; term + 1 < starts.Length; term++)
        {
            var documents = sorted.AsSpan(from..starts[term + 1]);
            from = starts[term + 1];
            documents.Sort();
            for (var i = 0; i < documents.Length; i++)
            {
                // The last of those of one document has the highest level.
                if (i + 1 < documents.Length && documents[i + 1] >> 4 == documents[i] >> 4) continue;
                sorted[kept++] = documents[i];
            }

            starts[term + 1] = kept;
        }

        return sorted;
    }

    private void Count(int term, double worth)
    {
        if (term >= tallies.Length) Array.Resize(ref tallies, Math.Max(tallies.Length * 2, term + 1));
        ref var tally = ref tallies[term];
        if (tally.Best == 0)
        {
            touched.Add(term);
            (tally.Best, tally.Sum) = (worth, worth);
        }
        else if (worth == Worth[(int)SearchField.Text])
        {
            tally.Again++;
        }
        else
        {
            tally.Best = Math.Max(tally.Best, worth);
            tally.Sum += worth;
        }
    }

    // Good until the next text is read.
    private ReadOnlySpan<int> Words(string text)
    {
        words.Clear();
        var reader = new WordReader(Utf8(text), html: false, stackalloc byte[WordReader.Room]);
        for (var word = reader.Next(); word.Length > 0; word = reader.Next())
            if (Take(word, atLength: false) is { } term) words.Add(term);
        return CollectionsMarshal.AsSpan(words);
    }

    // A single letter says something in a name and nothing in a text.
    private int? Take(ReadOnlySpan<byte> word, bool atLength)
    {
        if (atLength && word.Length == 1 && word[0] > '9') return null;
        var term = terms.NumberOf(word);
        return term < stops ? null : term;
    }

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = text.Length * 3;
        if (utf8.Length < most) utf8 = new byte[most];
        return utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8));
    }

    private static int LevelOf(double worth)
    {
        var level = 0;
        while (level + 1 < Levels.Length && worth >= Levels[level + 1]) level++;
        return level;
    }

    /// <summary>What a word has come to in the document at hand.</summary>
    private struct Tally
    {
        public double Best;
        public double Sum;
        public int Again;
    }
}
