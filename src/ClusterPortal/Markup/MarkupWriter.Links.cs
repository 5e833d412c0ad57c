using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using Markdig.Syntax.Inlines;

namespace ClusterPortal.Markup;

internal sealed partial class MarkupWriter
{
    private void Link(LinkInline link)
    {
        if (inLink)
        {
            Inlines(link);
            return;
        }

        var place = link.UrlSpan.IsEmpty || link.Reference is not null ? link.Span : link.UrlSpan;
        var opened = OpenLink(link.Url ?? "", place, bare: link.IsAutoLink);
        inLink = opened;
        var start = html.Length;
        Inlines(link);
        inLink = false;
        if (!opened) return;
        if (html.Length == start)
        {
            Report(PageRules.LinkWithoutText, link.Span.Start, link.Span.Length, "This link has no text", "write words between the square brackets");
            Say(lastUrl);
        }

        html.Raw("</a>"u8);
    }

    private void Autolink(AutolinkInline auto)
    {
        var opened = !inLink && OpenLink(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, auto.Span, bare: false);
        Say(auto.Url);
        if (opened) html.Raw("</a>"u8);
    }

    // Writes <a …> and says true, or reports and says false: then the text stays without a link.
    private bool OpenLink(string written, Markdig.Syntax.SourceSpan place, bool bare)
    {
        var address = Address.Read(written, input.Limits.AddressLength);
        string? url;
        switch (address.Kind)
        {
            case AddressKind.Refused:
                // What merely looks like an address in running text (ftp://…) is text.
                if (!bare) Refused(address, written, place);
                return false;
            case AddressKind.Fragment:
                url = Fragment(address.Url);
                break;
            case AddressKind.Relative:
                url = Resolved(address.Url, place, LinkUse.Link) is { } answer ? Address.Encoded(answer.Url) : null;
                break;
            default:
                url = address.Url;
                break;
        }

        if (url is null) return false;
        var external = address.Kind == AddressKind.External;
        html.Raw("<a href=\""u8);
        html.Attribute(url);
        html.Raw(external ? "\" rel=\"nofollow ugc noopener\">"u8 : "\">"u8);
        lastUrl = url;
        return true;
    }

    // An anchor of this text gets this text's prefix; another one may belong to the page around it, and the check of the finished page will tell.
    private string Fragment(string anchor)
    {
        if (anchor.Length == 0) return "#";
        var own = input.IdPrefix + anchor;
        return "#" + Address.Encoded(anchors is not null && anchors.Contains(own) ? own : anchor);
    }

    // True when an <img> was written.
    private bool Image(LinkInline image)
    {
        var alt = new StringBuilder();
        Plain(image, alt);
        var text = alt.ToString().Trim();
        if (text.Length == 0)
            Report(PageRules.MarkdownImageWithoutText, image.Span.Start, image.Span.Length, "This image has no alternative text", "write what it shows between the square brackets");
        var place = image.UrlSpan.IsEmpty || image.Reference is not null ? image.Span : image.UrlSpan;
        var written = image.Url ?? "";
        var address = Address.Read(written, input.Limits.AddressLength);
        if (address.Kind == AddressKind.Refused)
            Refused(address, written, place);
        else if (address.Kind != AddressKind.Relative)
            Report(ReferenceRules.ImageFromElsewhere, place.Start, place.Length, $"The image '{Shortened(written)}' is not a file of this portal", "put the image beside the text and name the file");
        else if (Resolved(address.Url, place, LinkUse.Image) is { Url: { } url } found)
        {
            Img(url, text, found);
            return true;
        }

        Say(text);
        return false;
    }

    private void Img(string url, string alt, ResolvedLink found)
    {
        html.Raw("<img src=\""u8);
        html.Attribute(url);
        html.Raw("\" alt=\""u8);
        html.Attribute(alt);
        if (found is { Width: > 0, Height: > 0 })
        {
            html.Raw("\" width=\""u8);
            html.Number(found.Width);
            html.Raw("\" height=\""u8);
            html.Number(found.Height);
        }

        html.Raw("\" loading=\"lazy\" decoding=\"async\">"u8);
    }

    private ResolvedLink? Resolved(string href, Markdig.Syntax.SourceSpan place, LinkUse use)
    {
        var answer = input.Links.Resolve(href, use);
        if (answer.Problem is { } problem)
        {
            var rule = use == LinkUse.Image ? ReferenceRules.ImageNotFound : ReferenceRules.LinkTargetNotFound;
            Report(rule, place.Start, place.Length, $"The {(use == LinkUse.Image ? "image" : "link")} '{Shortened(href)}' leads nowhere: {problem}", answer.Advice);
        }

        return answer.Url is { Length: > 0 } ? answer : null;
    }

    private void Refused(Address address, string written, Markdig.Syntax.SourceSpan place) =>
        Report(address.Rule!, place.Start, place.Length, $"The address '{Shortened(written)}' {address.Problem}", address.Advice);
}
