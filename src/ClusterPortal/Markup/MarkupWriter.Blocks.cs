using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterPortal.Markup;

internal sealed partial class MarkupWriter
{
    private int tables;

    private void Blocks(ContainerBlock container, bool tight = false)
    {
        var outer = detailsFloor;
        detailsFloor = detailsOpen;
        foreach (var block in container)
        {
            if (html.Full) break;
            Block(block, tight);
        }

        CloseDetails(detailsFloor, container);
        detailsFloor = outer;
    }

    private void Block(Block block, bool tight)
    {
        if (block is HtmlBlock raw)
        {
            RawBlock(raw);
            return;
        }

        if (block is not (LinkReferenceDefinitionGroup or Abbreviation)) EnsureSummary();
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(paragraph, tight);
                break;
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ListBlock list:
                List(list);
                break;
            case QuoteBlock quote:
                html.Raw("<blockquote>\n"u8);
                Blocks(quote);
                html.Raw("</blockquote>\n"u8);
                break;
            case ThematicBreakBlock:
                html.Raw("<hr>\n"u8);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case Table table:
                Table(table);
                break;
            case DefinitionList definitions:
                Definitions(definitions);
                break;
            case FootnoteGroup footnotes:
                Footnotes(footnotes);
                break;
            default:
                break;
        }

        meter.Break();
    }

    private void Paragraph(ParagraphBlock paragraph, bool tight)
    {
        if (Figure(paragraph)) return;
        var before = html.Length;
        if (!tight) html.Raw("<p>"u8);
        var start = html.Length;
        Inlines(paragraph.Inline);
        if (html.Length == start) html.BackTo(before);
        else html.Raw(tight ? "\n"u8 : "</p>\n"u8);
    }

    // A picture alone in its paragraph, with a title: the title is its caption.
    private bool Figure(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true, NextSibling: null, Title.Length: > 0 } image) return false;
        var before = html.Length;
        html.Raw("<figure>"u8);
        if (!Image(image))
        {
            // Its words are said and its finding is made: they only need another element around them.
            var words = html.Written[(before + "<figure>"u8.Length)..].ToArray();
            html.BackTo(before);
            html.Raw("<p>"u8);
            html.Raw(words);
            html.Raw("</p>\n"u8);
            return true;
        }

        html.Raw("<figcaption>"u8);
        Say(image.Title);
        html.Raw("</figcaption></figure>\n"u8);
        return true;
    }

    private void List(ListBlock list)
    {
        if (list.IsOrdered)
        {
            html.Raw("<ol"u8);
            if (int.TryParse(list.OrderedStart, out var start) && start != 1)
            {
                html.Raw(" start=\""u8);
                html.Number(start);
                html.Raw("\""u8);
            }

            html.Raw(">\n"u8);
        }
        else
        {
            html.Raw("<ul>\n"u8);
        }

        foreach (var item in list)
        {
            if (item is not ListItemBlock entry || html.Full) continue;
            html.Raw("<li>"u8);
            Blocks(entry, tight: !list.IsLoose);
            html.Raw("</li>\n"u8);
        }

        html.Raw(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    private void Code(CodeBlock code)
    {
        // Long lines scroll, so the keyboard must reach the block.
        html.Raw("<pre tabindex=\"0\"><code"u8);
        if (code is FencedCodeBlock { Info: { Length: > 0 and <= 20 } info } && info.AsSpan().IndexOfAnyExcept(LanguageName) < 0)
        {
            html.Raw(" class=\"language-"u8);
            html.Attribute(info);
            html.Raw("\""u8);
        }

        html.Raw(">"u8);
        meter.Quiet = true;
        for (var i = 0; i < code.Lines.Count && !html.Full; i++)
        {
            Say(code.Lines.Lines[i].Slice.AsSpan());
            html.Raw("\n"u8);
            meter.Break();
        }

        meter.Quiet = false;
        html.Raw("</code></pre>\n"u8);
    }

    private void Definitions(DefinitionList definitions)
    {
        html.Raw("<dl>\n"u8);
        foreach (var child in definitions)
        {
            if (child is not DefinitionItem item || html.Full) continue;
            var inBody = false;
            foreach (var part in item)
            {
                if (part is DefinitionTerm term)
                {
                    if (inBody) html.Raw("</dd>\n"u8);
                    inBody = false;
                    html.Raw("<dt>"u8);
                    Inlines(term.Inline);
                    html.Raw("</dt>\n"u8);
                    meter.Break();
                    continue;
                }

                if (!inBody) html.Raw("<dd>"u8);
                inBody = true;
                Block(part, tight: item.Count <= 2);
            }

            if (inBody) html.Raw("</dd>\n"u8);
        }

        html.Raw("</dl>\n"u8);
    }

    private void Footnotes(FootnoteGroup footnotes)
    {
        meter.Quiet = true;
        html.Raw("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n"u8);
        foreach (var child in footnotes)
        {
            if (child is not Footnote footnote || html.Full) continue;
            html.Raw("<li id=\""u8);
            html.Attribute(input.IdPrefix);
            html.Raw("fn-"u8);
            html.Number(footnote.Order);
            html.Raw("\">"u8);
            Blocks(footnote);
            foreach (var link in footnote.Links)
            {
                if (link.IsBackLink) continue;
                html.Raw("<a href=\"#"u8);
                html.Attribute(input.IdPrefix);
                html.Raw("fnref-"u8);
                html.Number(link.Index);
                html.Raw("\" role=\"doc-backlink\"><span role=\"img\" aria-label=\""u8);
                html.Attribute(input.Labels.BackToText);
                html.Raw("\">↩</span></a>"u8);
            }

            html.Raw("</li>\n"u8);
        }

        html.Raw("</ol>\n</div>\n"u8);
        meter.Quiet = false;
    }
}
