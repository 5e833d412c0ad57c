using System.Net;
using ClusterPortal.Diagnostics.Catalogue;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterPortal.Markup;

// HTML in the text. Tags that the policy knows are written anew and always closed inside the element they were opened in, so that whatever
// stands in a text, the page around it stays whole.
internal sealed partial class MarkupWriter
{
    private const int DeepestDetails = 6;
    private const int DeepestInline = 12;

    private readonly List<string> rawOpen = [];
    private int rawFloor;
    private int rawTags;
    private int detailsOpen;
    private int detailsFloor;
    private bool summaryDue;

    // Returns the last inline it dealt with: what stands in a <script> goes with its tags.
    private Inline RawInline(HtmlInline raw)
    {
        if (!RawTag.TryRead(raw.Tag, out var tag))
        {
            Say(raw.Tag);
            return raw;
        }

        if (!Counted(raw.Span.Start) || tag.Comment) return raw;
        if (!InlineTag(tag, raw.Span.Start, raw.Span.Length) && !tag.Closing && RawHtmlPolicy.WithContent.Contains(tag.Name))
        {
            for (var next = raw.NextSibling; next is not null; next = next.NextSibling)
                if (next is HtmlInline other && RawTag.TryRead(other.Tag, out var end) && end.Closing && end.Name == tag.Name) return (Inline)next;
        }

        return raw;
    }

    private void RawBlock(HtmlBlock block)
    {
        var text = block.Lines.ToString();
        var rest = text.AsSpan();
        var floor = rawFloor;
        rawFloor = rawOpen.Count;
        var paragraph = false;
        var summary = false;
        while (!rest.IsEmpty && !html.Full)
        {
            var at = rest.IndexOf('<');
            RawTag tag = default;
            while (at >= 0 && !RawTag.TryRead(rest[at..], out tag))
            {
                var next = rest[(at + 1)..].IndexOf('<');
                at = next < 0 ? -1 : at + 1 + next;
            }

            RawText(at < 0 ? rest : rest[..at]);
            if (at < 0) break;
            var place = PlaceOf(block, text.Length - rest.Length + at);
            rest = rest[(at + tag.Length)..];
            if (!Counted(place)) break;
            if (tag.Comment) continue;
            if (tag.Name is "details" or "summary") Fold(tag, place);
            else if (RawHtmlPolicy.Inline.Contains(tag.Name) || RawHtmlPolicy.Void.Contains(tag.Name)) InlinePart(tag, place);
            else
            {
                LeaveOut(tag, place, tag.Length);
                EndParagraph();
                if (!tag.Closing && RawHtmlPolicy.WithContent.Contains(tag.Name)) rest = After(rest, tag.Name);
            }
        }

        EndParagraph();
        EndSummary();
        rawFloor = floor;

        void RawText(ReadOnlySpan<char> part)
        {
            if (part.IsWhiteSpace())
            {
                if (paragraph) html.Raw("\n"u8);
                return;
            }

            BeginParagraph();
            Say(WebUtility.HtmlDecode(part.ToString()));
        }

        void InlinePart(RawTag tag, int place)
        {
            if (!tag.Closing) BeginParagraph();
            InlineTag(tag, place, tag.Length);
        }

        void BeginParagraph()
        {
            if (paragraph || summary) return;
            EnsureSummary();
            html.Raw("<p>"u8);
            paragraph = true;
        }

        void EndParagraph()
        {
            CloseRaw(rawFloor);
            if (!paragraph) return;
            html.Raw("</p>\n"u8);
            paragraph = false;
            meter.Break();
        }

        void EndSummary()
        {
            if (!summary) return;
            CloseRaw(rawFloor);
            html.Raw("</summary>\n"u8);
            summary = false;
            meter.Break();
        }

        void Fold(RawTag tag, int place)
        {
            EndParagraph();
            if (tag.Closing)
            {
                EndSummary();
                if (tag.Name == "details" && detailsOpen > detailsFloor)
                {
                    EnsureSummary();
                    html.Raw("</details>\n"u8);
                    detailsOpen--;
                }

                return;
            }

            if (tag.Name == "summary")
            {
                if (summaryDue)
                {
                    html.Raw("<summary>"u8);
                    summary = true;
                    summaryDue = false;
                }
                else
                {
                    Report(PageRules.ElementMisplaced, place, tag.Length, "<summary> may only stand right after <details>", "write <details> before it");
                }

                return;
            }

            EndSummary();
            EnsureSummary();
            if (detailsOpen >= DeepestDetails)
            {
                Report(PageRules.ElementMisplaced, place, tag.Length, "<details> is nested too deeply", "use fewer levels");
                return;
            }

            html.Raw("<details"u8);
            var attributes = tag.Attributes;
            while (RawTag.NextAttribute(ref attributes, out var name, out _))
            {
                if (name.Equals("open", StringComparison.OrdinalIgnoreCase)) html.Raw(" open"u8);
                else DropAttribute(tag.Name, name, place, tag.Length);
            }

            html.Raw(">\n"u8);
            detailsOpen++;
            summaryDue = true;
        }
    }

    // A <details> without a <summary> has no name to open it by.
    private void EnsureSummary()
    {
        if (!summaryDue) return;
        summaryDue = false;
        html.Raw("<summary>"u8);
        html.Text(input.Labels.Details);
        html.Raw("</summary>\n"u8);
    }

    private void CloseDetails(int floor, ContainerBlock container)
    {
        if (detailsOpen > floor) Report(PageRules.ElementMisplaced, container.Span.End, 0, "<details> is not closed here", "write </details> on a line of its own");
        while (detailsOpen > floor)
        {
            EnsureSummary();
            html.Raw("</details>\n"u8);
            detailsOpen--;
        }
    }

    private void CloseRaw(int floor)
    {
        while (rawOpen.Count > floor)
        {
            html.Raw("</"u8);
            html.Text(rawOpen[^1]);
            html.Raw(">"u8);
            rawOpen.RemoveAt(rawOpen.Count - 1);
        }
    }

    private void LeaveOut(RawTag tag, int place, int length)
    {
        if (tag.Closing) return;
        if (tag.Name.Length == 0)
            Report(PageRules.ElementNotAllowed, place, length, "This HTML declaration was left out", "leave it out");
        else if (tag.Name is "details" or "summary")
            Report(PageRules.ElementMisplaced, place, length, $"<{tag.Name}> must begin a line of its own", "put it on its own line with an empty line before it");
        else
            Report(PageRules.ElementNotAllowed, place, length, $"The HTML element <{tag.Name}> may not be used in a text and was left out", RawHtmlPolicy.Advice(tag.Name));
    }

    private void DropAttribute(string element, ReadOnlySpan<char> name, int place, int length) =>
        Report(PageRules.AttributeNotAllowed, place, length, $"The attribute '{Shortened(name.ToString())}' of <{element}> may not be used in a text and was left out", "leave it out");

    private bool Counted(int place)
    {
        if (++rawTags <= input.Limits.RawTags) return true;
        if (rawTags == input.Limits.RawTags + 1)
            Report(LimitRules.MarkdownTooComplex, place, 0, $"This text has more than {input.Limits.RawTags} HTML tags", "write Markdown instead");
        return false;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string name)
    {
        for (var at = text.IndexOf('<'); at >= 0;)
        {
            if (RawTag.TryRead(text[at..], out var tag) && tag.Closing && tag.Name == name) return text[(at + tag.Length)..];
            var next = text[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return default;
    }

    // The lines of a block keep their places in the text, which a block inside a list or quotation needs.
    private static int PlaceOf(HtmlBlock block, int offset)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            if (offset <= line.Slice.Length) return line.Position + offset;
            offset -= line.Slice.Length + 1;
        }

        return block.Span.Start;
    }
}
