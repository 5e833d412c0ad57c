using System.Runtime.CompilerServices;
using System.Text;

namespace ClusterPortal.Search;

/// <summary>In: UTF-8 text, or HTML without its tags. Out: the words by which it is found, one after the other, as UTF-8: small, without marks, with the letters
/// that two spellings share (aa ae oe ue are a a o u). Scripts without spaces give each pair of neighbours.</summary>
/// <remarks><c>search.js</c> reads queries by the same rules: a change here is a change there. A cold build reads megabytes before the runtime would think of optimising
/// code by itself, so the few methods through which each letter or word goes ask for that at once.</remarks>
internal ref struct WordReader(ReadOnlySpan<byte> text, bool html, Span<byte> word)
{
    /// <summary>What has more letters is no word that anybody types.</summary>
    public const int MostLetters = 32;

    /// <summary>Bytes that <c>word</c> must have room for.</summary>
    public const int Room = (MostLetters + 2) * 3;

    private static readonly byte[] Ascii = MakeAscii();

    private readonly ReadOnlySpan<byte> text = text;
    private readonly Span<byte> word = word;
    private int at;
    private int length;
    private int letters;
    private bool merged;

    // The character before in a script without spaces, and whether a pair has been given since the script began.
    private char before;
    private bool paired;

    /// <summary>The next word; its bytes are good until the next call. Empty at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> Next()
    {
        (length, letters, merged) = (0, 0, false);
        while (at < text.Length)
        {
            var b = text[at];
            if (b < 0x80)
            {
                if (before != 0 && EndUnspaced()) return Written();
                if (Ascii[b] != 0)
                {
                    AddAscii();
                    continue;
                }

                at = html && b == '<' ? After('>') : html && b == '&' ? AfterEntity() : at + 1;
                if (length > 0) return Written();
                continue;
            }

            Rune.DecodeFromUtf8(text[at..], out var rune, out var bytes);
            var wide = rune.IsBmp ? (char)rune.Value : ' ';
            if (Letters.IsIgnored(wide))
            {
                at += bytes;
                continue;
            }

            if (Letters.IsUnspaced(wide) && Letters.IsWord(wide))
            {
                if (length > 0) return Written();
                at += bytes;
                var last = before;
                before = wide;
                if (last == 0) continue;
                paired = true;
                Write(last);
                Write(wide);
                return Written();
            }

            if (before != 0 && EndUnspaced()) return Written();
            at += bytes;
            if (Letters.IsWord(wide))
            {
                foreach (var letter in Letters.Fold(wide))
                {
                    if (letter < 0x80) Add((byte)letter);
                    else Write(letter);
                }
            }
            else if (length > 0)
            {
                return Written();
            }
        }

        if (before != 0) EndUnspaced();
        return Written();
    }

    // One character alone is a word; others have been given with their neighbours.
    private bool EndUnspaced()
    {
        var (alone, c) = (!paired, before);
        (before, paired) = ('\0', false);
        if (alone) Write(c);
        return alone;
    }

    // Most of all text: kept apart, and in variables of its own, as it is a third of the work of an index.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddAscii()
    {
        var (from, to, many, joined) = (at, length, letters, merged);
        ReadOnlySpan<byte> table = Ascii;
        for (; from < text.Length; from++)
        {
            var letter = table[text[from]];
            if (letter == 0) break;
            if (letter is (byte)'e' or (byte)'a' && !joined && to > 0 && IsPair(word[to - 1], letter))
            {
                joined = true;
                continue;
            }

            joined = false;
            if (many++ < MostLetters) word[to++] = letter;
        }

        (at, length, letters, merged) = (from, to, many, joined);
    }

    private void Add(byte letter)
    {
        if (length > 0 && !merged && IsPair(word[length - 1], letter))
        {
            merged = true;
            return;
        }

        merged = false;
        if (letters++ >= MostLetters) return;
        word[length++] = letter;
    }

    private void Write(char letter)
    {
        merged = false;
        if (letters++ >= MostLetters) return;
        length += new Rune(letter).EncodeToUtf8(word[length..]);
    }

    private static bool IsPair(byte first, byte second) => (first == (byte)'a' && second is (byte)'a' or (byte)'e') || (first is (byte)'o' or (byte)'u' && second == (byte)'e');

    // The article of Arabic is written as a part of its word.
    private readonly ReadOnlySpan<byte> Written() =>
        letters > 4 && word[..length].StartsWith("ال"u8) ? word["ال"u8.Length..length] : word[..length];

    private readonly int After(char end)
    {
        var found = text[at..].IndexOf((byte)end);
        return found < 0 ? text.Length : at + found + 1;
    }

    private readonly int AfterEntity()
    {
        var end = at + 1;
        while (end < text.Length && end - at < 10 && text[end] is (byte)'#' or >= (byte)'0' and <= (byte)'9' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'a' and <= (byte)'z') end++;
        return end < text.Length && text[end] == ';' ? end + 1 : at + 1;
    }

    private static byte[] MakeAscii()
    {
        var table = new byte[256];
        for (var c = 0; c < 128; c++)
            if (char.IsAsciiLetterOrDigit((char)c)) table[c] = (byte)char.ToLowerInvariant((char)c);
        return table;
    }
}
