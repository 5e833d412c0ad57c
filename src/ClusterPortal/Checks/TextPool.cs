using System.Text;

namespace ClusterPortal.Checks;

/// <summary>Gives one string for the many times that the same few addresses stand in thousands of pages. Safe on many threads: a lost race costs a
/// second string, never a wrong one.</summary>
internal sealed class TextPool
{
    private readonly string?[] slots = new string?[8192];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "";
        ref var slot = ref slots[(int)(Fingerprint.Of(utf8) % (ulong)slots.Length)];
        var known = Volatile.Read(ref slot);
        if (known is not null && known.Length == utf8.Length && Ascii.Equals(utf8, known)) return known;
        var text = Encoding.UTF8.GetString(utf8);
        Volatile.Write(ref slot, text);
        return text;
    }
}
