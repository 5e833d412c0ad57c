using System.Runtime.CompilerServices;

namespace ClusterPortal.Search;

/// <summary>A number for each word, in the order in which they came. Words are kept as UTF-8 one behind the other, as millions of them are looked up in a build.</summary>
internal sealed class TermTable
{
    private byte[] bytes = new byte[1 << 16];
    private int[] starts = new int[1 << 12];
    private int[] slots = new int[1 << 13];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int term] => bytes.AsSpan(starts[term]..starts[term + 1]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NumberOf(ReadOnlySpan<byte> word)
    {
        var mask = slots.Length - 1;
        for (var slot = HashOf(word) & mask; ; slot = (slot + 1) & mask)
        {
            var known = slots[slot] - 1;
            if (known < 0) return Take(word, slot);
            var start = starts[known];
            if (starts[known + 1] - start == word.Length && bytes.AsSpan(start, word.Length).SequenceEqual(word)) return known;
        }
    }

    /// <summary>The number of a word that has come, else -1.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        var mask = slots.Length - 1;
        for (var slot = HashOf(word) & mask; ; slot = (slot + 1) & mask)
        {
            var known = slots[slot] - 1;
            if (known < 0 || this[known].SequenceEqual(word)) return known;
        }
    }

    private int Take(ReadOnlySpan<byte> word, int slot)
    {
        if (Count + 2 > starts.Length) Array.Resize(ref starts, starts.Length * 2);
        var start = starts[Count];
        while (start + word.Length > bytes.Length) Array.Resize(ref bytes, bytes.Length * 2);
        word.CopyTo(bytes.AsSpan(start));
        starts[Count + 1] = start + word.Length;
        slots[slot] = ++Count;
        if (Count * 2 > slots.Length) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var term = 0; term < Count; term++)
        {
            var slot = HashOf(this[term]) & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = term + 1;
        }
    }

    // FNV-1a: words are short, and the order of slots is nowhere to be seen.
    private static int HashOf(ReadOnlySpan<byte> word)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var b in word) hash = (hash ^ b) * 16777619u;
            return (int)((hash ^ (hash >> 15)) & int.MaxValue);
        }
    }
}
