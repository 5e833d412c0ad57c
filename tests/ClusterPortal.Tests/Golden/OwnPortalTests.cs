using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClusterPortal.Diagnostics;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Golden;

/// <summary>The demonstration portal as a whole.</summary>
public sealed partial class OwnPortalTests
{
    [Fact]
    public void It_has_no_errors_and_no_warnings() =>
        Assert.Equal("", FindingText.Write(OwnPortal.Built.Findings.Where(d => d.Severity != Severity.Hint)));

    [Fact]
    public void It_has_the_files_that_are_written_down()
    {
        var path = Checkout.At("tests/ClusterPortal.Tests/Golden/portal.txt");
        var groups = OwnPortal.Built.Files.Keys.GroupBy(Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        var actual = string.Concat(groups.Select(g => $"{g.Count(),5} {g.Key}\n"));
        if (Checkout.Accepts) File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void Every_piece_of_linked_data_is_json_about_something()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in OwnPortal.Built.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (Match match in LinkedData().Matches(OwnPortal.Built.Text(page.Key)))
            {
                using var json = JsonDocument.Parse(match.Groups[1].Value);
                foreach (Match type in TypeName().Matches(json.RootElement.GetRawText())) kinds[type.Groups[1].Value] = kinds.GetValueOrDefault(type.Groups[1].Value) + 1;
            }
        }

        Assert.All((string[])["Organization", "Certification", "Report", "Service", "Dataset", "BreadcrumbList", "WebSite"], k => Assert.True(kinds.ContainsKey(k), $"no page speaks of a {k}"));
    }

    [Fact]
    public void Every_feed_sitemap_and_data_file_can_be_parsed()
    {
        Assert.All(OwnPortal.Built.Files.Keys.Where(k => k.EndsWith(".xml", StringComparison.Ordinal)), k => Assert.NotNull(XDocument.Parse(OwnPortal.Built.Text(k)).Root));
        Assert.All(OwnPortal.Built.Files.Keys.Where(k => k.EndsWith(".json", StringComparison.Ordinal)), k =>
        {
            using var json = JsonDocument.Parse(OwnPortal.Built.Files[k]);
            Assert.NotEqual(JsonValueKind.Null, json.RootElement.ValueKind);
        });
    }

    [Fact]
    public void The_sitemap_names_only_pages_that_exist_and_may_be_found()
    {
        var site = OwnPortal.Built.Plan.Site!;
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        string[] Places(string file) => [.. XDocument.Parse(OwnPortal.Built.Text(file)).Descendants(ns + "loc").Select(l => l.Value[site.BaseUrl.AbsoluteUri.Length..])];
        Assert.Equal(["sitemap-en.xml", "sitemap-da.xml", "sitemap-sv.xml", "sitemap-zh-hans.xml"], Places("sitemap.xml"));
        var places = Places("sitemap.xml").SelectMany(Places).ToArray();
        Assert.True(places.Length > 300, $"only {places.Length} pages");
        Assert.All(places, p => Assert.True(OwnPortal.Built.Files.ContainsKey(p + "index.html"), p));
        Assert.All(places, p => Assert.DoesNotContain("<meta name=\"robots\" content=\"noindex", OwnPortal.Built.Text(p + "index.html")));
    }

    [Fact]
    public void Every_page_says_that_it_is_a_demonstration() =>
        Assert.All(
            OwnPortal.Built.Plan.Pages.Where(p => p.Kind != "redirect"),
            p => Assert.Contains(p.Language.Tag == "zh-Hans" ? "演示" : "demonstration", OwnPortal.Built.Text(p.OutputPath), StringComparison.OrdinalIgnoreCase));

    // Pages by language and part of the portal, other files by their ending.
    private static string Group(string path)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal)) return path.Contains('/', StringComparison.Ordinal) ? $"{path.Split('/')[0]}/… {Path.GetExtension(path)}" : path;
        var parts = path.Split('/');
        var language = parts[0] == "da" ? "da/" : "";
        var rest = parts[(language.Length > 0 ? 1 : 0)..];
        return rest.Length <= 2 ? $"{language}pages" : $"{language}{rest[0]}/…";
    }

    [GeneratedRegex(@"<script type=""application/ld\+json"">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex LinkedData();

    [GeneratedRegex(@"""@type"":""(\w+)""")]
    private static partial Regex TypeName();
}
