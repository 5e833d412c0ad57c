using System.Collections.Frozen;
using System.Text;

namespace ClusterPortal.Text;

/// <summary>What of an organisation's name tells it from others: small plain letters, without its legal form. "Acme Brewing A/S" and "ACME Brewing" are one.</summary>
internal static class NameForm
{
    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "ab", "ag", "amba", "aps", "as", "asa", "bhd", "bv", "bvba", "co", "corp", "corporation", "doo", "ek", "ev", "fmba", "gmbh", "hb", "inc", "incorporated", "is", "ivs", "kb", "kft", "kg", "kgaa", "ks",
        "limited", "llc", "llp", "lp", "ltd", "ltda", "mbh", "nv", "oy", "oyj", "plc", "ps", "pte", "pty", "publ", "pvt", "sa", "sarl", "sas", "se", "sia", "sl", "smba", "spa", "spzoo", "srl", "sro", "uab", "ug",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] ChineseForms = ["股份有限公司", "有限责任公司", "有限公司", "株式会社", "公司"];

    /// <summary>The words of a name in small plain letters, without legal forms before or after it; never empty for a name with letters or digits.</summary>
    public static string[] Words(string name)
    {
        foreach (var form in ChineseForms)
            if (name.Length > form.Length && name.EndsWith(form, StringComparison.Ordinal)) name = name[..^form.Length];
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            // Within A/S and S.p.A. the marks are part of the word.
            if (name[i] is '.' or '/' or '\'' or '’') continue;
            if (Transliteration.Of(name, i) is { } plain && char.IsLetterOrDigit(name[i])) word.Append(plain);
            else if (char.IsLetterOrDigit(name[i])) word.Append(char.ToLowerInvariant(name[i]));
            else if (char.IsSurrogate(name[i])) word.Append(name[i]);
            else End(word, words);
        }

        End(word, words);
        var (first, last) = (0, words.Count);
        while (last - first > 1 && LegalForms.Contains(words[last - 1])) last--;
        while (last - first > 1 && LegalForms.Contains(words[first])) first++;
        return [.. words[first..last]];
    }

    private static void End(StringBuilder word, List<string> words)
    {
        foreach (var part in word.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)) words.Add(part);
        word.Clear();
    }
}
