using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClusterPortal.Pages;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Outputs.LinkedData;

/// <summary>A page as a reader sees it, and its linked data as a search engine does.</summary>
internal sealed class GraphPage
{
    private GraphPage(Page page, string address, IDocument document, JsonObject[] nodes)
    {
        Page = page;
        Address = address;
        Nodes = nodes;
        foreach (var hidden in document.QuerySelectorAll("script, style, template").ToArray()) hidden.Remove();
        Text = Tight(document.Title + document.Body!.TextContent + string.Concat(document.QuerySelectorAll("img[alt]").Select(i => i.GetAttribute("alt"))));
        Links = document.All.SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("src"), e.GetAttribute("content") }).OfType<string>().Select(Absolute).Append(address).ToHashSet(StringComparer.Ordinal);
        Days = document.QuerySelectorAll("time").Select(e => e.GetAttribute("datetime")).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public Page Page { get; }

    public string Address { get; }

    public JsonObject[] Nodes { get; }

    /// <summary>All words of the page without the spaces between them: those depend on how it is laid out.</summary>
    public string Text { get; }

    /// <summary>Where its links and pictures lead, absolute, and its own address.</summary>
    public HashSet<string> Links { get; }

    /// <summary>The days and times that it shows, as its time elements give them.</summary>
    public HashSet<string> Days { get; }

    public static GraphPage[] All(Portal portal)
    {
        Assert.False(portal.Plan.Failed, FindingText.Write(portal.Findings.Where(f => f.Severity == ClusterPortal.Diagnostics.Severity.Error)));
        var root = portal.Plan.Site!.BaseUrl.AbsoluteUri;
        return [.. portal.Plan.Pages.Where(p => p.Kind != "redirect").AsParallel().AsOrdered().Select(p => Of(portal, p, root))];
    }

    /// <summary>Every object in the linked data, with the page on which it stands.</summary>
    public static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Within),
        JsonObject one => one.SelectMany(m => Within(m.Value)).Prepend(one),
        _ => [],
    };

    /// <summary>Without spaces, which no reader compares.</summary>
    public static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '\u200b' and not '\u00ad'));

    private static GraphPage Of(Portal portal, Page page, string root)
    {
        var html = portal.Text(page.OutputPath);
        var document = new HtmlParser().ParseDocument(html);
        var blocks = document.QuerySelectorAll("script[type='application/ld+json']").ToArray();
        Assert.True(blocks.Length <= 1, $"{page.Route} has {blocks.Length} blocks of linked data");
        var nodes = blocks.Length == 0 ? [] : JsonNode.Parse(blocks[0].TextContent)!["@graph"]!.AsArray().Select(n => n!.AsObject()).ToArray();
        return new GraphPage(page, root.TrimEnd('/') + page.Route, document, nodes);
    }

    private string Absolute(string link) => Uri.TryCreate(new Uri(Address), link, out var absolute) ? absolute.OriginalString.StartsWith("http", StringComparison.Ordinal) ? absolute.OriginalString : absolute.AbsoluteUri : link;
}
