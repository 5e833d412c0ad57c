namespace ClusterPortal.Markup;

/// <summary>Listens to the plain text of a document: counts its words and keeps its beginning.</summary>
internal sealed class TextMeter
{
    private const int ExcerptLength = 300;

    // One more than the length: for the space before the word with which it is cut.
    private readonly char[] excerpt = new char[ExcerptLength + 1];
    private int length;
    private bool inWord;
    private bool gap;
    private bool cut;

    public int Words { get; private set; }

    /// <summary>While true, words count but do not show in the excerpt: headings, tables, code.</summary>
    public bool Quiet { get; set; }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
                gap = true;
                continue;
            }

            if (IsUnspaced(c))
            {
                Words++;
                inWord = false;
            }
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                Words++;
                inWord = true;
            }

            Keep(c);
        }
    }

    /// <summary>A block or a line ends: the next text begins a new word.</summary>
    public void Break()
    {
        inWord = false;
        gap = true;
    }

    public string Excerpt()
    {
        var text = excerpt.AsSpan(0, length);
        if (!cut) return text.ToString();
        var space = text.LastIndexOf(' ');
        // A text without spaces (Chinese, or one endless word) is cut where it is, but not inside a pair of surrogates.
        if (space < ExcerptLength / 2) space = char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length;
        return string.Concat(text[..space].TrimEnd(" ,;:.–-"), "…");
    }

    private void Keep(char c)
    {
        if (Quiet || cut) return;
        if (gap && length > 0) excerpt[length++] = ' ';
        gap = false;
        if (length >= ExcerptLength) cut = true;
        else excerpt[length++] = c;
    }

    // Chinese and Japanese have no spaces between words; Thai and its neighbours neither, but there a character is far less than a word.
    private static bool IsUnspaced(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
