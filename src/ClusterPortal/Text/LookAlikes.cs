using System.Collections.Frozen;
using System.Text;

namespace ClusterPortal.Text;

/// <summary>Letters of other scripts that look like Latin ones, and Latin letters and digits that look like one another. Source: the confusable characters of Unicode
/// Technical Standard 39, those of them that differ in no common typeface.</summary>
internal static class LookAlikes
{
    private const string Table =
        "А A В B Е E К K М M Н H О O Р P С C Т T У Y Х X І I Ј J Ѕ S Ԍ G Ԛ Q Ԝ W а a е e о o р p с c у y х x і i ј j ѕ s һ h ԁ d ԛ q ԝ w ѵ v ӏ l "
        + "Α A Β B Ε E Ζ Z Η H Ι I Κ K Μ M Ν N Ο O Ρ P Τ T Υ Y Χ X ο o Ϲ C ϲ c ϳ j";

    private static readonly FrozenDictionary<char, char> Latin =
        Table.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1][0]);

    /// <summary>What a text looks like: texts that readers cannot tell apart have one and the same.</summary>
    public static string Skeleton(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format) continue;
            seen.Append(Latin.TryGetValue(c, out var latin) ? Shape(latin) : Shape(c));
        }

        return seen.ToString();
    }

    /// <summary>The first letter of another script that passes for a Latin one in a word that has Latin letters beside it; null when there is none.</summary>
    public static char? Disguised(string text)
    {
        foreach (var word in text.Split([' ', '-', '/', '.', ',', '(', ')', '&', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            var foreign = word.FirstOrDefault(Latin.ContainsKey);
            if (foreign != default && word.Any(c => c < 0x250 && char.IsLetter(c))) return foreign;
        }

        return null;
    }

    // Capital I, small l and 1 are one stroke; capital and small letters are one name.
    private static char Shape(char c) => c switch { 'I' or '1' or '|' => 'l', '0' => 'o', _ => char.ToLowerInvariant(c) };
}
