using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ClusterPortal.Text;

/// <summary>The order of names in a language, and the letters of its index. Letters that are the language's own stand where its alphabet has them (å ä ö at the
/// end in Swedish, æ ø å in Danish); other marked letters stand with the plain ones, Chinese characters where their pinyin stands, other scripts after Latin.
/// Numbers go by their value. Case, accents and punctuation only decide between texts that are else alike.</summary>
internal sealed partial class Collation
{
    // A letter's weight leaves room behind it for letters of the language's own.
    private const int Room = 16;
    private const char FirstLetter = '\u0100';
    private const char AfterLatin = '\u0300';
    private const char Gap = '\u0002';
    private const int MostDigits = 60;

    private readonly FrozenDictionary<string, (char Weight, string Label)> own;
    private readonly FrozenSet<char> pairs;
    private readonly bool turkic;
    private readonly bool readsHan;

    public Collation(LanguageTag language)
    {
        var main = language.Main;
        (turkic, readsHan) = (main is "tr" or "az", main is not ("ja" or "ko"));
        own = Read(Alphabets.GetValueOrDefault(main, ""));
        pairs = own.Keys.Where(k => k.Length > 1).Select(k => k[0]).ToFrozenSet();
    }

    /// <summary>Where keys are kept for those who ask for the same names again and again; null: nowhere.</summary>
    public ConcurrentDictionary<string, string>? Keys { get; init; }

    /// <summary>A key whose ordinal order is the order of the texts.</summary>
    public string KeyOf(string text) => Keys?.GetOrAdd(text, MakeKey) ?? MakeKey(text);

    private string MakeKey(string text)
    {
        var key = new StringBuilder(text.Length * 3 + 8);
        for (var at = 0; at < text.Length;) at += Append(key, text, at);
        return key.Append('\u0001').Append(text.ToLowerInvariant()).Append('\u0001').Append(text).ToString();
    }

    /// <summary>The letter under which a name stands in an index; names that start with no letter stand under #.</summary>
    public string LetterOf(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            var c = Lower(name[at]);
            if (char.IsDigit(c)) return "#";
            if (!char.IsLetter(c)) continue;
            if (Own(name, at, out _) is { } letter) return letter.Label;
            if (Plain(c) is { } plain) return Upper(plain[0]);
            if (Pinyin.IsHan(c)) return readsHan && Pinyin.Of(name, at) is { } reading ? Upper(reading.Syllable[0]) : "#";
            return char.IsSurrogate(c) ? "#" : Upper(Base(c));
        }

        return "#";
    }

    private int Append(StringBuilder key, string text, int at)
    {
        var c = Lower(text[at]);
        if (Own(text, at, out var length) is { } letter)
        {
            key.Append(letter.Weight);
            return length;
        }

        if (char.IsAsciiLetterLower(c))
        {
            key.Append(WeightOf(c));
            return 1;
        }

        if (char.IsAsciiDigit(c)) return Number(key, text, at);
        if (Plain(c) is { } plain) foreach (var one in plain) key.Append(WeightOf(one));
        else if (readsHan && Pinyin.Of(text, at) is { } reading)
        {
            // A syllable ends like a word, so that those of one beginning stay together, by its characters in their own order.
            foreach (var one in reading.Syllable) key.Append(WeightOf(one));
            key.Append(Gap).Append((char)(reading.Rank + Gap));
        }
        else if (char.IsWhiteSpace(c) || c is '-' or '/') Space(key);
        else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) key.Append((char)Math.Max(Base(c), AfterLatin));
        return 1;
    }

    // Numbers go by their value: "Hall 2" stands before "Hall 10". The count of digits comes first, below every letter.
    private static int Number(StringBuilder key, string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var digits = text.AsSpan(at, end - at).TrimStart('0');
        key.Append((char)('0' + Math.Min(digits.Length, MostDigits))).Append(digits);
        return end - at;
    }

    private static void Space(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != Gap) key.Append(Gap);
    }

    private (char Weight, string Label)? Own(string text, int at, out int length)
    {
        length = 1;
        var c = Lower(text[at]);
        if (pairs.Contains(c))
        {
            for (length = Math.Min(3, text.Length - at); length > 1; length--)
                if (own.TryGetValue(string.Create(length, (text, at, this), static (span, s) => { for (var i = 0; i < span.Length; i++) span[i] = s.Item3.Lower(s.text[s.at + i]); }), out var pair)) return pair;
        }

        length = 1;
        return c < 128 && !turkic && own.Count == 0 ? null : own.TryGetValue(c.ToString(), out var single) ? single : null;
    }

    // Turkish has two letters i.
    private char Lower(char c) => turkic && c is 'I' ? 'ı' : turkic && c is 'İ' ? 'i' : char.ToLowerInvariant(c);

    private string Upper(char c) => turkic && c is 'i' ? "İ" : char.ToUpperInvariant(c).ToString();

    // The letters without their marks: ø and ö stand with o, as the reader of another language looks for them there, though an address writes oe.
    private static string? Plain(char c) =>
        c switch
        {
            < (char)128 => char.IsAsciiLetterLower(c) ? c.ToString() : null,
            'å' => "a",
            'ä' => "a",
            'ö' or 'ø' or 'ǿ' => "o",
            'ü' => "u",
            _ => Transliteration.OfLatin(c),
        };

    // Letters of other scripts without the marks that their alphabets do not count: Greek accents, Cyrillic ё, the hamza of Arabic.
    private static char Base(char c) =>
        c switch
        {
            'ά' => 'α', 'έ' => 'ε', 'ή' => 'η', 'ί' or 'ϊ' or 'ΐ' => 'ι', 'ό' => 'ο', 'ύ' or 'ϋ' or 'ΰ' => 'υ', 'ώ' => 'ω', 'ς' => 'σ',
            'ё' => 'е',
            'آ' or 'أ' or 'إ' or 'ٱ' => 'ا', 'ؤ' => 'و', 'ئ' or 'ى' => 'ي', 'ة' => 'ه',
            _ => char.ToLower(c, CultureInfo.InvariantCulture),
        };

    private static char WeightOf(char letter) => (char)(FirstLetter + (letter - 'a') * Room);

    private static FrozenDictionary<string, (char, string)> Read(string alphabet)
    {
        var letters = new Dictionary<string, (char, string)>(StringComparer.Ordinal);
        var weight = FirstLetter;
        foreach (var part in alphabet.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var alike = part.Split('=');
            if (part[0] == '&')
            {
                // "&y=ü" sorts ü with y; "&z å" puts å after z.
                weight = WeightOf(part[1]);
                foreach (var other in alike[1..]) letters[other] = (weight, char.ToUpperInvariant(part[1]).ToString());
                continue;
            }

            weight++;
            var label = char.ToUpperInvariant(alike[0][0]) + alike[0][1..];
            foreach (var letter in alike) letters[letter] = (weight, label);
        }

        return letters.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
