using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClusterPortal.Browser.Tests.LinkedData;

/// <summary>The linked data of a page as a search engine reads it: the nodes of its one script element.</summary>
internal sealed record PageGraph(string Path, string Html, JsonObject[] Nodes)
{
    private const string Element = """<script type="application/ld\+json">(.*?)</script>""";

    public static PageGraph Of(Demonstration portal, string path)
    {
        var html = portal.Text(path);
        var blocks = Regex.Matches(html, Element, RegexOptions.Singleline);
        Assert.True(blocks.Count <= 1, $"{path} has {blocks.Count} blocks of linked data");
        if (blocks.Count == 0) return new PageGraph(path, html, []);
        var document = JsonNode.Parse(blocks[0].Groups[1].Value)!.AsObject();
        Assert.Equal("https://schema.org", (string?)document["@context"]);
        return new PageGraph(path, html, [.. document["@graph"]!.AsArray().Select(n => n!.AsObject())]);
    }

    public IEnumerable<JsonObject> All(string type) => Nodes.Where(n => (string?)n["@type"] == type);

    /// <summary>A text that must be there, at a path such as <c>hiringOrganization.name</c>; of a list the first.</summary>
    public string Text(JsonObject node, string path)
    {
        JsonNode? value = node;
        foreach (var name in path.Split('.'))
        {
            if (value is JsonArray list) value = list.FirstOrDefault();
            value = value?[name];
        }

        Assert.True(value is JsonValue && value.ToString().Trim().Length > 0, $"{Path}: {node["@type"]} has no {path}");
        return value!.ToString();
    }
}
