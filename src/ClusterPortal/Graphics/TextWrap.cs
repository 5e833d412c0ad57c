using System.Collections.Immutable;
using System.Text;

namespace ClusterPortal.Graphics;

/// <summary>Breaks a text into lines that fit a width; SVG does not do so by itself.</summary>
internal static class TextWrap
{
    private const int FirstWide = 0x2E80;

    /// <param name="width">What a line may take, in the unit of <paramref name="size"/>.</param>
    /// <param name="most">Lines; what is left after them is cut with an ellipsis.</param>
    public static ImmutableArray<string> Lines(string text, double width, double size, int most, bool bold = false)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            var joined = line + piece;
            if (Fits(joined.TrimEnd())) line = joined;
            else
            {
                if (line.Length > 0) lines.Add(line.TrimEnd());
                line = piece;
                while (!Fits(line.TrimEnd()))
                {
                    var cut = Cut(line);
                    lines.Add(line[..cut]);
                    line = line[cut..];
                }
            }
        }

        if (line.TrimEnd().Length > 0) lines.Add(line.TrimEnd());
        if (lines.Count <= most) return lines.ToImmutable();
        lines.Count = most;
        lines[most - 1] = Shortened(lines[most - 1]);
        return lines.ToImmutable();

        bool Fits(string part) => TextWidth.Of(part, size, bold) <= width;

        // At least one letter, however narrow the place: every round must come nearer to the end.
        int Cut(string word)
        {
            var at = FirstLength(word);
            while (at < word.Length)
            {
                var next = at + FirstLength(word[at..]);
                if (!Fits(word[..next])) break;
                at = next;
            }

            return at;
        }

        string Shortened(string last)
        {
            var whole = last.Length;
            while (last.Length > 1 && !Fits(last + "…")) last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)];
            // Half a word says little; but a long word is better cut than lost.
            if (last.Length < whole && last.LastIndexOf(' ') is var space && space > last.Length / 2) last = last[..space];
            return last.TrimEnd(' ', ',', '.', '-') + "…";
        }
    }

    private static int FirstLength(string text) => Rune.TryGetRuneAt(text, 0, out var rune) ? rune.Utf16SequenceLength : 1;

    // A line may end after a space, a hyphen or a slash, and after any letter of a script that does not part its words.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '-' or '/') && (text[i] < FirstWide || char.IsHighSurrogate(text[i]))) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }

        if (start < text.Length) yield return text[start..];
    }
}
