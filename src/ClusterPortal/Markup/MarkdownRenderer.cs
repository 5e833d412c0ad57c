using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ClusterPortal.Markup;

/// <summary>In: Markdown from a stranger. Out: HTML that is safe to put into a page, its headings, links and first words; findings for what was wrong.
/// The HTML is safe because of how it is made: <see cref="MarkupWriter"/> writes every tag and attribute itself from Markdig's tree, escapes all text, and lets
/// addresses through <see cref="Address"/> only. HTML in the text is read tag by tag against <see cref="RawHtmlPolicy"/> and written anew, closed where it was left open;
/// nothing of it is copied. Bounds for a text of 64 KB, the longest allowed: one second, 64 MB.</summary>
internal static class MarkdownRenderer
{
    // Deep enough for lists in quotations in lists; the parser refuses more before it costs time.
    private const int Nesting = 48;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = Nesting }
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseAbbreviations()
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePreciseSourceLocation()
        .Build();

    public static MarkdownDocument Render(MarkdownInput input, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(input.Text) || !MarkdownScan.Passes(input, bag)) return MarkdownDocument.Empty;
        if (Parse(input.Text) is not { } tree) return TooDeep();
        using var writer = new MarkupWriter(input, bag);
        if (writer.Write(tree) is { } document) return document;
        if (writer.TooDeep) return TooDeep();
        bag.Report(LimitRules.MarkdownTooLarge, input.At(0, 0), $"This text makes more than {input.Limits.OutputBytes / 1024} KB of HTML", "use long addresses and titles once, not many times");
        return MarkdownDocument.Empty;

        MarkdownDocument TooDeep()
        {
            bag.Report(LimitRules.MarkdownTooComplex, input.At(0, 0), "Lists, quotations or emphasis of this text are nested too deeply", "use fewer levels");
            return MarkdownDocument.Empty;
        }
    }

    private static Markdig.Syntax.MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's only way to say that its nesting limit was passed.
            return null;
        }
    }
}
