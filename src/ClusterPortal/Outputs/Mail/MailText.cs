using System.Text;

namespace ClusterPortal.Outputs.Mail;

/// <summary>In: safe HTML with absolute addresses. Out: the same as lines of plain text: paragraphs with an empty line between them, lists with dashes or numbers, addresses in
/// angle brackets behind what leads to them.</summary>
internal sealed class MailText
{
    private const int LongestIndent = 12;

    private readonly List<string> paragraphs = [];
    private readonly StringBuilder current = new();
    private readonly Stack<int> numbers = new();
    private string? address;
    private int addressFrom;
    private string mark = "";

    private MailText()
    {
    }

    /// <returns>Paragraphs; an item of a list begins with its mark, and what follows is indented like it.</returns>
    public static IReadOnlyList<string> Of(string html)
    {
        var text = new MailText();
        foreach (var token in MarkupTokens.Of(html)) text.Take(token);
        text.EndParagraph();
        return text.paragraphs;
    }

    private void Take(MarkupToken token)
    {
        switch (token)
        {
            case { Tag: "" }:
                current.Append(token.Text);
                break;
            case { Tag: "ul" or "ol" }:
                EndParagraph();
                if (!token.IsEnd) numbers.Push(token.Tag == "ul" ? -1 : 0);
                else if (numbers.Count > 0) numbers.Pop();
                break;
            case { Tag: "li", IsEnd: false }:
                EndParagraph();
                if (numbers.TryPop(out var number)) numbers.Push(number < 0 ? number : number + 1);
                mark = new string(' ', Math.Min(LongestIndent, Math.Max(0, numbers.Count - 1) * 2)) + (number < 0 ? "- " : $"{number + 1}. ");
                break;
            case { Tag: "a", IsEnd: false }:
                (address, addressFrom) = (token.Attributes.GetValueOrDefault("href"), current.Length);
                break;
            case { Tag: "a" } when address is { } url:
                if (current.ToString(addressFrom, current.Length - addressFrom).Trim() != url) current.Append(" <").Append(url).Append('>');
                address = null;
                break;
            case { Tag: "img", IsEnd: false }:
                if (token.Attributes.GetValueOrDefault("alt") is { Length: > 0 } words) current.Append('[').Append(words).Append(']');
                break;
            case { Tag: "td" or "th", IsEnd: true }:
                current.Append(" | ");
                break;
            case { Tag: "p" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "blockquote" or "pre" or "div" or "tr" or "table" or "hr" or "br" }:
                EndParagraph();
                break;
        }
    }

    private void EndParagraph()
    {
        var line = string.Join(' ', current.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(' ', '|');
        current.Clear();
        addressFrom = 0;
        if (line.Length == 0) return;
        paragraphs.Add(mark + line);
        mark = "";
    }
}
