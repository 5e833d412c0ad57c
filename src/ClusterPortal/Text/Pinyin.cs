using System.Collections.Frozen;

namespace ClusterPortal.Text;

/// <summary>The usual reading of Chinese characters in pinyin without tones, and their order within a syllable. Source: the Unicode Common Locale Data
/// Repository (pinyin order and readings, made from Unihan's kMandarin; Unicode License V3), with ü as yu, as passports write it. Kept in
/// <c>Pinyin.txt</c>: one syllable on each line and its characters in their order.</summary>
internal static class Pinyin
{
    private const char First = '\u4E00';
    private const int Count = 0x9FFF - First + 1;

    // Read by the first build that meets a Chinese character; others do not pay for it.
    private static readonly Lazy<Table> Known = new(Read);

    // Characters that are read otherwise in these words, which are common in names of firms and towns.
    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["银行"] = ["yin", "hang"], ["行业"] = ["hang", "ye"], ["商行"] = ["shang", "hang"], ["央行"] = ["yang", "hang"], ["投行"] = ["tou", "hang"],
        ["重庆"] = ["chong", "qing"], ["成长"] = ["cheng", "zhang"], ["增长"] = ["zeng", "zhang"], ["生长"] = ["sheng", "zhang"], ["音乐"] = ["yin", "yue"],
        ["会计"] = ["kuai", "ji"], ["西藏"] = ["xi", "zang"], ["东莞"] = ["dong", "guan"], ["六安"] = ["lu", "an"], ["蚌埠"] = ["beng", "bu"],
        ["番禺"] = ["pan", "yu"], ["丽水"] = ["li", "shui"], ["台州"] = ["tai", "zhou"], ["调度"] = ["diao", "du"], ["调查"] = ["diao", "cha"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    /// <summary>The syllable of the character at a place of a text, and its rank among all characters of that syllable; null for what has no known reading.</summary>
    public static (string Syllable, int Rank)? Of(string text, int at)
    {
        var c = text[at];
        if (c == '〇') return ("ling", 0);
        if (c < First || c - First >= Count) return null;
        var table = Known.Value;
        var index = c - First;
        if (table.Syllable[index] is not { } syllable) return null;
        if (at + 1 < text.Length && Words.TryGetValue(text.Substring(at, 2), out var word)) syllable = word[0];
        else if (at > 0 && Words.TryGetValue(text.Substring(at - 1, 2), out word)) syllable = word[1];
        return (syllable, table.Rank[index]);
    }

    private static Table Read()
    {
        var table = new Table(new string?[Count], new ushort[Count]);
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("text/Pinyin.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var syllable = line[..space];
            for (var i = space + 1; i < line.Length; i++)
            {
                table.Syllable[line[i] - First] = syllable;
                table.Rank[line[i] - First] = (ushort)(i - space);
            }
        }

        return table;
    }

    private sealed record Table(string?[] Syllable, ushort[] Rank);
}
