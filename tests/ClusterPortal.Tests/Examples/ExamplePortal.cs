using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Examples;

/// <summary>One of the portals below <c>tests/sites</c>, built in memory, with its pages as a reader sees them.</summary>
internal sealed partial class ExamplePortal
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "h1", "h2", "h3", "h4", "p", "li", "tr", "dt", "dd", "figcaption", "caption", "summary", "title", "desc", "nav", "section", "ul", "ol", "table", "details", "svg", "figure", "header", "article",
    };

    private readonly Dictionary<string, IElement> mains = new(StringComparer.Ordinal);

    private ExamplePortal(string name)
    {
        Folder = Checkout.At($"tests/sites/{name}");
        var reading = new DiagnosticBag();
        var inputs = InputReader.FromFolder(Folder, InputLimits.Default, reading, SiteLimits.Read);
        Built = Portal.Build(inputs, reading, Portal.Options with { Threads = Environment.ProcessorCount });
    }

    public string Folder { get; }

    public Portal Built { get; }

    public static ExamplePortal Of(string name) => new(name);

    /// <summary>The main part of a page, parsed.</summary>
    /// <param name="address">As it stands in the address line, such as <c>/facts/</c>.</param>
    public IElement Main(string address)
    {
        if (mains.TryGetValue(address, out var main)) return main;
        var path = address.TrimStart('/') + "index.html";
        Assert.True(Built.Files.ContainsKey(path), $"there is no page {address}; there are {string.Join(" ", Built.Files.Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal)).Take(60))}");
        return mains[address] = new HtmlParser().ParseDocument(Built.Text(path)).QuerySelector("main")!;
    }

    /// <summary>What a reader reads on a page: a line for each block, spaces joined.</summary>
    public string Text(string address)
    {
        var text = new StringBuilder();
        Append(Main(address), text);
        return string.Join('\n', text.ToString().Split('\n').Select(l => Spaces().Replace(l, " ").Trim()).Where(l => l.Length > 0));
    }

    /// <summary>The cells of a row of the first table that has one with this heading.</summary>
    public string[] Row(string address, string heading) =>
        [.. Main(address).QuerySelectorAll("tr").First(r => r.QuerySelector("th")?.TextContent.Trim().StartsWith(heading, StringComparison.Ordinal) is true && r.QuerySelector("td") is not null)
            .QuerySelectorAll("td").Select(c => Spaces().Replace(c.TextContent, " ").Trim())];

    /// <summary>All files, then the text of every page, as <c>expected.txt</c> has them.</summary>
    public string Whole()
    {
        var text = new StringBuilder();
        foreach (var path in Built.Files.Keys.Order(StringComparer.Ordinal)) text.Append(Fingerprint().Replace(path, ".*")).Append('\n');
        foreach (var path in Built.Files.Keys.Where(k => k.EndsWith("index.html", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var address = "/" + path[..^"index.html".Length];
            text.Append("\n== ").Append(address).Append('\n').Append(Text(address)).Append('\n');
        }

        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data.ReplaceLineEndings(" "));
                continue;
            }

            if (child is not IElement element) continue;
            var block = Blocks.Contains(element.LocalName);
            if (block) text.Append('\n');
            if (element.LocalName is "td" or "th" && element.PreviousElementSibling is not null) text.Append(" | ");
            Append(element, text);
            if (block) text.Append('\n');
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\.[0-9a-f]{8,}(?=[./])")]
    private static partial Regex Fingerprint();
}
