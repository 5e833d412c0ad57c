using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterPortal.Markup;

/// <summary>Writes one document. What it has no case for is not written: an allow-list by construction.</summary>
internal sealed partial class MarkupWriter(MarkdownInput input, DiagnosticBag bag) : IDisposable
{
    private const int Deepest = 60;

    private readonly MarkupBuffer html = new(input.Limits.OutputBytes);
    private readonly TextMeter meter = new();
    private string lastUrl = "";
    private bool inLink;
    private int depth;

    /// <summary>Emphasis inside emphasis went on and on. The parser builds such trees without limit, and following one to its end would use up the stack.</summary>
    public bool TooDeep { get; private set; }

    /// <summary>Null when the HTML became too large or the text is nested too deeply.</summary>
    public MarkdownDocument? Write(Markdig.Syntax.MarkdownDocument tree)
    {
        FindHeadings(tree);
        Blocks(tree);
        if (html.Full || TooDeep) return null;
        return new MarkdownDocument(html.Written.ToArray(), meter.Excerpt(), meter.Words);
    }

    public void Dispose() => html.Dispose();

    private void Inlines(ContainerInline? container)
    {
        if (container is null) return;
        if (depth >= Deepest)
        {
            TooDeep = true;
            return;
        }

        depth++;
        var outer = rawFloor;
        rawFloor = rawOpen.Count;
        for (var inline = container.FirstChild; inline is not null && !html.Full; inline = inline.NextSibling)
        {
            if (inline is HtmlInline raw) inline = RawInline(raw);
            else Inline(inline);
        }

        CloseRaw(rawFloor);
        rawFloor = outer;
        depth--;
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Say(literal.Content.AsSpan());
                break;
            case LinkInline { IsImage: true } image:
                Image(image);
                break;
            case LinkInline link:
                Link(link);
                break;
            case AutolinkInline auto:
                Autolink(auto);
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis);
                break;
            case LineBreakInline line:
                html.Raw(line.IsHard ? "<br>\n"u8 : "\n"u8);
                meter.Break();
                break;
            case CodeInline code:
                html.Raw("<code>"u8);
                Say(code.ContentSpan);
                html.Raw("</code>"u8);
                break;
            case HtmlEntityInline entity:
                Say(entity.Transcoded.AsSpan());
                break;
            case FootnoteLink footnote:
                FootnoteReference(footnote);
                break;
            case TaskList task:
                TaskMark(task.Checked);
                break;
            case AbbreviationInline abbreviation:
                html.Raw("<abbr title=\""u8);
                html.Attribute(abbreviation.Abbreviation.Text.AsSpan());
                html.Raw("\">"u8);
                Say(abbreviation.Abbreviation.Label);
                html.Raw("</abbr>"u8);
                break;
            case DelimiterInline delimiter:
                Say(delimiter.ToLiteral());
                Inlines(delimiter);
                break;
            case ContainerInline container:
                Inlines(container);
                break;
            default:
                break;
        }
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        var deleted = emphasis.DelimiterChar == '~';
        var strong = emphasis.DelimiterCount >= 2;
        html.Raw(deleted ? "<del>"u8 : strong ? "<strong>"u8 : "<em>"u8);
        Inlines(emphasis);
        html.Raw(deleted ? "</del>"u8 : strong ? "</strong>"u8 : "</em>"u8);
    }

    private void TaskMark(bool done)
    {
        // A picture with a name, not a checkbox: nobody can tick it, and a form has no place in content.
        html.Raw("<span class=\"task\" role=\"img\" aria-label=\""u8);
        html.Attribute(done ? input.Labels.Done : input.Labels.NotDone);
        html.Raw(done ? "\">☑</span>"u8 : "\">☐</span>"u8);
    }

    private void FootnoteReference(FootnoteLink footnote)
    {
        if (footnote.IsBackLink || inLink) return;
        var order = footnote.Footnote.Order;
        html.Raw("<sup><a href=\"#"u8);
        html.Attribute(input.IdPrefix);
        html.Raw("fn-"u8);
        html.Number(order);
        html.Raw("\" id=\""u8);
        html.Attribute(input.IdPrefix);
        html.Raw("fnref-"u8);
        html.Number(footnote.Index);
        html.Raw("\" role=\"doc-noteref\">"u8);
        html.Number(order);
        html.Raw("</a></sup>"u8);
    }

    private void Say(ReadOnlySpan<char> text)
    {
        html.Text(text);
        meter.Add(text);
    }

    // What a reader would read aloud: for anchors, alternative texts and lists of headings.
    private static void Plain(ContainerInline? container, StringBuilder into, int depth = 0)
    {
        if (depth > Deepest) return;
        for (var inline = container?.FirstChild; inline is not null && into.Length < 1000; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: into.Append(literal.Content.AsSpan()); break;
                case CodeInline code: into.Append(code.ContentSpan); break;
                case HtmlEntityInline entity: into.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: into.Append(' '); break;
                case AutolinkInline auto: into.Append(auto.Url); break;
                case AbbreviationInline abbreviation: into.Append(abbreviation.Abbreviation.Label); break;
                case ContainerInline inner:
                    if (inner is DelimiterInline delimiter) into.Append(delimiter.ToLiteral());
                    Plain(inner, into, depth + 1);
                    break;
                default: break;
            }
        }
    }

    private void Report(DiagnosticRule rule, int start, int length, string message, string? label = null) =>
        bag.Report(rule, input.At(start, Math.Max(length, 0)), message, label);
}
