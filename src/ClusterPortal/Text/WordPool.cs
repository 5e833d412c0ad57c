namespace ClusterPortal.Text;

/// <summary>Gives one string for a short word that stands in thousands of entries: a key, an id, a country, a town. Safe on many threads: a lost race costs a second
/// string, never a wrong one.</summary>
internal sealed class WordPool
{
    private const int Longest = 40;

    private readonly string?[] slots = new string?[8192];

    public string Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest) return word.ToString();
        var hash = (uint)word.Length;
        foreach (var c in word) hash = unchecked((hash ^ c) * 16_777_619);
        ref var slot = ref slots[(hash ^ (hash >> 16)) % (uint)slots.Length];
        var known = Volatile.Read(ref slot);
        if (known is not null && word.SequenceEqual(known)) return known;
        var text = word.ToString();
        Volatile.Write(ref slot, text);
        return text;
    }
}
