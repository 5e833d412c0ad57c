using System.Text;

namespace ClusterPortal.Outputs.Mail;

/// <summary>Lines of at most 72 columns, as plain mails have them. A Chinese, Japanese or Korean character takes two columns, and a line may end behind it; an address is never
/// broken, so that it can be followed.</summary>
internal static class FoldedText
{
    public const int Columns = 72;

    /// <param name="text">One paragraph.</param>
    /// <param name="indent">In front of each line but the first.</param>
    public static IEnumerable<string> Fold(string text, string indent = "")
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var width = Width(piece.TrimEnd(' '));
            if (used > indent.Length && used + width > Columns)
            {
                yield return line.ToString().TrimEnd(' ');
                line.Clear().Append(indent);
                used = indent.Length;
            }

            line.Append(piece);
            used += Width(piece);
        }

        if (line.ToString().TrimEnd(' ') is { Length: > 0 } last) yield return last;
    }

    // Words with the space behind them; characters of scripts without spaces each alone, with a stop that follows.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            var ends = i == text.Length || (text[i - 1] == ' ' && text[i] != ' ') || (IsWide(text[i - 1]) && !IsStop(text[i]) && text[i] != ' ') || (IsWide(text[i]) && !IsWide(text[i - 1]) && !IsStop(text[i]) && text[i - 1] is not ('<' or '(' or '“'));
            if (!ends) continue;
            yield return text[start..i];
            start = i;
        }
    }

    public static int Width(string text) => text.Sum(c => IsWide(c) ? 2 : 1);

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uFF00' and <= '\uFF60';

    private static bool IsStop(char c) => c is '。' or '，' or '、' or '；' or '！' or '？' or '：' or '）' or '”' or '>' or ',' or '.' or ')';
}
