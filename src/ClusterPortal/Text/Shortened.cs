namespace ClusterPortal.Text;

/// <summary>The beginning of a text that is too long for its place.</summary>
internal static class Shortened
{
    /// <summary>Cuts behind a sentence or word where one ends in the last half, never within a character. A Chinese, Japanese or Korean character takes the place
    /// of two.</summary>
    public static string To(string text, int most)
    {
        var end = 0;
        var taken = 0;
        var good = 0;
        while (end < text.Length)
        {
            taken += IsWide(text[end]) ? 2 : 1;
            if (taken > most) break;
            end++;
            if (end < text.Length && text[end] == ' ') good = end;
            else if (IsWideStop(text[end - 1])) good = end;
        }

        if (end == text.Length) return text;
        if (good > end / 2) end = good;
        else if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return string.Concat(text.AsSpan(0, end).TrimEnd(" ，、；,;"), "…");
    }

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uFF00' and <= '\uFF60';

    private static bool IsWideStop(char c) => c is '。' or '，' or '、' or '；' or '！' or '？';
}
