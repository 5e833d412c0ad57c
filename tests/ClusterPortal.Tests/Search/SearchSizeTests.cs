using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using ClusterPortal.Search;

namespace ClusterPortal.Tests.Search;

/// <summary>Twenty thousand entries with the words of a real language: a few words are everywhere, most are rare.</summary>
public sealed class SearchSizeTests
{
    private const int Documents = 20_000;
    private const int Most = 20 * 1024;

    [Fact]
    public void No_part_is_large_and_a_query_of_three_words_fetches_little()
    {
        var index = Build(out var words);
        var sorted = index.Sorted();
        var shards = Shards.OfWords(index, sorted);
        var sizes = shards.Select(s => Gzip(s.Bytes)).ToArray();
        var backwards = Shards.OfBackwards(index.Backwards(sorted)).Select(s => Gzip(s.Bytes)).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sorted.Length} words, {shards.Length} parts of {sizes.Average():0} bytes, the largest {sizes.Max()}; backwards {backwards.Length}, {backwards.Average():0}, {backwards.Max()}");
        Assert.True(sizes.Max() < Most, $"the largest part has {sizes.Max()} bytes");
        Assert.True(backwards.Max() < Most, $"the largest part of words backwards has {backwards.Max()} bytes");

        // The most frequent word, one in the middle, a rare one: what they need of the index leaves two thirds of the 60 KB to results and the rest.
        var firsts = shards.Select(s => s.First).ToArray();
        var needed = (string[])[words[0], words[1500], words[25_000]];
        var fetched = needed.Select(w => Array.FindLastIndex(firsts, f => string.CompareOrdinal(f, w) <= 0)).Distinct().Sum(i => sizes[i]);
        Assert.True(fetched < Most, $"three words fetch {fetched} bytes");
    }

    private static WordIndex Build(out string[] words)
    {
        var random = 2463534242u;
        uint Next()
        {
            random ^= random << 13;
            random ^= random >> 17;
            return random ^= random << 5;
        }

        const string Letters = "etaoinsrhldcumfpgwybvk";
        words = [.. Enumerable.Range(0, 40_000).Select(i => Word(i, Next, Letters))];
        var index = new IndexBuilder("");
        var text = new StringBuilder();
        for (var document = 0; document < Documents; document++)
        {
            index.Add(SearchField.Title, $"{words[Pick(Next, words.Length)]} {words[Pick(Next, words.Length)]}");
            index.Add(SearchField.Terms, words[100 + (document % 60)]);
            text.Clear();
            for (var i = 0; i < 150; i++) text.Append(words[Pick(Next, words.Length)]).Append(' ');
            index.AddHtml(Encoding.UTF8.GetBytes(text.ToString()));
            index.End();
        }

        return index.Build();
    }

    private static string Word(int number, Func<uint> next, string letters)
    {
        var word = new StringBuilder();
        for (var i = 0; i < 5 + (number % 5); i++) word.Append(letters[(int)(next() % (uint)letters.Length)]);
        return word.ToString();
    }

    // Zipf's law: the word of rank n is taken about 1/n times as often as the first.
    private static int Pick(Func<uint> next, int count) => Math.Min(count - 1, (int)Math.Pow(count, next() / (double)uint.MaxValue));

    private static int Gzip(ImmutableArray<byte> bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal)) gzip.Write(bytes.AsSpan());
        return output.ToArray().Length;
    }
}
