using System.Collections.Immutable;
using System.Text;

namespace ClusterPortal.Search;

/// <summary>In: an index. Out: its words with their documents, and its words backwards, in parts so small that a query fetches few bytes and so few that it makes few
/// requests. Words are letters and digits, so JSON needs no escapes.</summary>
internal static class Shards
{
    // Postings hardly shrink: this is about 6 KB when it is sent. A word that is everywhere may take more for itself.
    private const int Size = 9 * 1024;

    public static ImmutableArray<Shard> OfWords(WordIndex index, int[] sorted)
    {
        var shards = ImmutableArray.CreateBuilder<Shard>();
        var bytes = new List<byte>(Size * 2);
        var entry = new List<byte>(1024);
        var first = "";
        foreach (var term in sorted)
        {
            entry.Clear();
            entry.Add((byte)'"');
            entry.AddRange(index.Word(term));
            entry.AddRange("\",\""u8);
            Postings.Write(entry, index.Documents(term));
            entry.Add((byte)'"');
            Add(shards, bytes, ref first, entry, index.Word(term));
        }

        return End(shards, bytes, first);
    }

    public static ImmutableArray<Shard> OfBackwards(IEnumerable<string> words)
    {
        var shards = ImmutableArray.CreateBuilder<Shard>();
        var bytes = new List<byte>(Size * 2);
        var entry = new List<byte>(64);
        var first = "";
        foreach (var word in words)
        {
            var utf8 = Encoding.UTF8.GetBytes(word);
            entry.Clear();
            entry.Add((byte)'"');
            entry.AddRange(utf8);
            entry.Add((byte)'"');
            Add(shards, bytes, ref first, entry, utf8);
        }

        return End(shards, bytes, first);
    }

    private static void Add(ImmutableArray<Shard>.Builder shards, List<byte> bytes, ref string first, List<byte> entry, ReadOnlySpan<byte> word)
    {
        if (bytes.Count > 0 && bytes.Count + entry.Count > Size) Finish(shards, bytes, first);
        if (bytes.Count == 0) first = Encoding.UTF8.GetString(word);
        bytes.Add((byte)(bytes.Count == 0 ? '[' : ','));
        bytes.AddRange(entry);
    }

    private static ImmutableArray<Shard> End(ImmutableArray<Shard>.Builder shards, List<byte> bytes, string first)
    {
        if (bytes.Count > 0) Finish(shards, bytes, first);
        return shards.ToImmutable();
    }

    private static void Finish(ImmutableArray<Shard>.Builder shards, List<byte> bytes, string first)
    {
        bytes.Add((byte)']');
        shards.Add(new Shard(first, [.. bytes]));
        bytes.Clear();
    }
}
