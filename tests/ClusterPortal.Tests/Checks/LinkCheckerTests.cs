using System.Text;
using ClusterPortal.Checks;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Checks;

public sealed class LinkCheckerTests
{
    private static readonly string[] Files = ["index.html", "jobs/index.html", "jobs/lab/index.html", "404.html", "assets/a.css", "news/feed.xml", "æ/index.html"];

    private static string[] Check(string basePath, params (string Path, string Body)[] pages)
    {
        var scanner = new PageScanner();
        var scans = pages.Select(p => scanner.Scan(Encoding.UTF8.GetBytes(
            $"<!doctype html><html lang=en><head><title>T</title></head><body><h1>T</h1>{p.Body}</body></html>"), p.Path)).ToList();
        var bag = new DiagnosticBag();
        LinkChecker.Check(scans, Files.ToHashSet(), basePath, "https://site.example", path => Span.Of(new SourceText("content/" + path, "x")), complete: true, bag);
        return [.. bag.ToImmutable().Select(d => $"{d.Span.Source} {d.Code} {d.Message} | {d.Label}" + string.Concat(d.Notes.Select(n => $" + {n.Message}")))];
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/jobs/")]
    [InlineData("/jobs/index.html")]
    [InlineData("../jobs/")]
    [InlineData("lab/")]
    [InlineData("./lab/../")]
    [InlineData("..")]
    [InlineData("#here")]
    [InlineData("#")]
    [InlineData("#top")]
    [InlineData("?q=1")]
    [InlineData("/jobs/?q=1#here")]
    [InlineData("/news/feed.xml#anything")]
    [InlineData("/%C3%A6/")]
    [InlineData("https://site.example/jobs/")]
    [InlineData("https://site.example")]
    [InlineData("https://elsewhere.example/nothing")]
    [InlineData("https://site.example.elsewhere.example/nothing")]
    [InlineData("mailto:a@b.example")]
    public void Good_links_pass(string href) => Assert.Empty(Check("/", ("jobs/index.html", $"<p id=here><a href=\"{href}\">x</a>")));

    [Theory]
    [InlineData("/job/", "CP5201 The link '/job/' leads nowhere: there is no such page or file (page jobs/index.html) | did you mean /jobs/ ?")]
    [InlineData("/jobs", "CP5201 The link '/jobs' leads nowhere: pages end with a slash (page jobs/index.html) | write /jobs/")]
    [InlineData("../../x/", "CP5201 The link '../../x/' leads nowhere: it leads out of this site (page jobs/index.html) | write fewer ../")]
    [InlineData("#there", "CP5202 The link '#there' leads to a part of jobs/index.html that is not there (page jobs/index.html) | no element there has the id 'there'")]
    [InlineData("https://site.example/nope/", "CP5201 The link 'https://site.example/nope/' leads nowhere: there is no such page or file (page jobs/index.html) | ")]
    [InlineData("", "CP5201 The link '' leads nowhere: an empty address (page jobs/index.html) | ")]
    public void Broken_links_are_found(string href, string finding) =>
        Assert.Equal(["content/jobs/index.html " + finding], Check("/", ("jobs/index.html", $"<a href=\"{href}\">x</a>")));

    [Fact]
    public void Anchors_of_other_pages_are_checked()
    {
        var findings = Check("/", ("index.html", "<a href=/jobs/#a>x</a><a href=/jobs/#b>x</a>"), ("jobs/index.html", "<p id=a>"));
        Assert.Contains("'/jobs/#b'", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_sub_path_links_from_the_root_must_begin_with_it()
    {
        Assert.Empty(Check("/repo/", ("jobs/index.html", "<a href=/repo/>x</a><a href=/repo>x</a><a href=/repo/jobs/lab/>x</a><a href=../>x</a>")));
        Assert.Equal(["content/index.html CP5201 The link '/jobs/' leads nowhere: it does not begin with /repo/, where this site lies (page index.html) | write /repo/jobs/"],
            Check("/repo/", ("index.html", "<a href=/jobs/>x</a>")));
    }

    [Fact]
    public void The_same_fault_on_many_pages_is_one_finding()
    {
        var pages = new[] { "index.html", "jobs/index.html", "jobs/lab/index.html", "404.html", "æ/index.html" }.Select(p => (p, "<a href=/x/y/z/>x</a> <a href=/x/y/z/>x</a>")).ToArray();
        Assert.Equal(["content/index.html CP5201 The link '/x/y/z/' leads nowhere: there is no such page or file (page index.html) | "
            + " + also on jobs/index.html + also on jobs/lab/index.html + also on 404.html + and on 1 more pages"], Check("/", pages));
    }

    [Fact]
    public void Files_from_other_sites_are_reported_but_links_to_them_not()
    {
        var findings = Check("/", ("index.html", "<img src=https://cdn.example/a.png alt=a><link rel=preload href=//cdn.example/b.woff2><a href=https://cdn.example/>x</a><img src=data:image/gif;x alt=b>"));
        Assert.Equal(["CP5212", "CP5212"], findings.Select(f => f.Split(' ')[1]));
    }
}
