using System.Collections.Frozen;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Names of organisations as they are compared: without their legal form, signs and capitals.</summary>
internal static class CompanyName
{
    private static readonly FrozenSet<string> Forms = new[]
    {
        "aps", "as", "ab", "ivs", "is", "ks", "ps", "amba", "fmba", "smba", "ltd", "limited", "gmbh", "ag", "inc", "llc", "llp", "oy", "oyj", "asa", "bv", "nv", "sa", "sarl", "srl", "plc", "publ", "co", "corp", "hb", "kb", "ek", "ug", "kg",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Chinese = ["股份有限公司", "有限责任公司", "有限公司", "公司"];

    public static string Key(string name)
    {
        var words = name.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(ColumnHeading.Key).Where(w => w.Length > 0).ToList();
        while (words.Count > 1 && Forms.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        var key = string.Concat(words);
        return Array.Find(Chinese, f => key.Length > f.Length && key.EndsWith(f, StringComparison.Ordinal)) is { } form ? key[..^form.Length] : key;
    }
}
