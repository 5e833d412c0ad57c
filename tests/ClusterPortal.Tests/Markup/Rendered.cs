using System.Net;
using System.Text.RegularExpressions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Markup;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Markup;

/// <summary>Renders a text as the file content/x.md and keeps what was found.</summary>
internal sealed class Rendered
{
    private Rendered(MarkdownDocument document, DiagnosticBag bag)
    {
        Document = document;
        Html = document.HtmlText().TrimEnd('\n');
        Findings = [.. bag.ToImmutable().Select(d => $"{d.Span.Position.Line}:{d.Span.Position.Column} {d.Code}")];
        Messages = [.. bag.ToImmutable().Select(d => $"{d.Message} | {d.Label}")];
    }

    public MarkdownDocument Document { get; }

    public string Html { get; }

    /// <summary>As the page shows them.</summary>
    public IEnumerable<(int Level, string Id, string Text)> Headings =>
        Regex.Matches(Html, "<h([1-6]) id=\"([^\"]*)\">(.*?)</h").Select(m => (m.Groups[1].Value[0] - '0', m.Groups[2].Value, WebUtility.HtmlDecode(m.Groups[3].Value)));

    public string[] Findings { get; }

    public string[] Messages { get; }

    public static Rendered Of(string text, Func<MarkdownInput, MarkdownInput>? change = null)
    {
        var bag = new DiagnosticBag();
        var input = MarkdownInput.Of(new SourceText("content/x.md", text)) with { Links = new FewLinks() };
        return new Rendered(MarkdownRenderer.Render(change is null ? input : change(input), bag), bag);
    }

    private sealed class FewLinks : ILinkResolver
    {
        public ResolvedLink Resolve(string href, LinkUse use) => (use, href) switch
        {
            (LinkUse.Image, "lab.jpg") => ResolvedLink.ToImage("/media/lab.1234.jpg", 640, 480),
            (LinkUse.Image, _) => ResolvedLink.Missing("no such image", "did you mean lab.jpg ?"),
            (_, "../events/fair.yml") => ResolvedLink.To("/events/fair/"),
            (_, "../events/fair.yml#place") => ResolvedLink.To("/events/fair/#place"),
            (_, "broken.yml") => ResolvedLink.Silent,
            _ when href.StartsWith('/') => ResolvedLink.To("/base" + href),
            _ => ResolvedLink.Missing("there is no such file", "did you mean ../events/fair.yml ?"),
        };
    }
}
