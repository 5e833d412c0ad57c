using ClusterPortal.Cli;
using ClusterPortal.Cli.Serve;
using ClusterPortal.Publish;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

/// <summary>A new portal through the library itself, from the first command to the last page.</summary>
public sealed class NewSiteTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_new_site_builds_without_a_finding_and_tells_hosts_how_to_serve_it()
    {
        portal.Run("new", "site", temp["lake-valley"]);
        Assert.Equal(0, portal.RunReally("build", "--strict", "--source", temp["lake-valley"]));
        Assert.Equal("", portal.Error);
        Assert.True(File.Exists(temp["lake-valley/public/organizations/acme/index.html"]));
        Assert.Equal("", File.ReadAllText(temp["lake-valley/public/.nojekyll"]));
        Assert.Equal("portal.example\n", File.ReadAllText(temp["lake-valley/public/CNAME"]));
        Assert.StartsWith("/*\n  Content-Security-Policy: default-src 'none'; ", File.ReadAllText(temp["lake-valley/public/_headers"]), StringComparison.Ordinal);
        Assert.Contains("\n/assets/*\n", File.ReadAllText(temp["lake-valley/public/_headers"]), StringComparison.Ordinal);
        Assert.False(File.Exists(temp["lake-valley/public/_redirects"]));
    }

    [Fact]
    public void A_repository_that_a_host_has_begun_takes_a_portal_and_keeps_what_it_has()
    {
        temp.Write("lake-valley/README.md", "# Ours\n");
        temp.Write("lake-valley/.gitignore", "*.tmp\n");
        temp.Write("lake-valley/LICENSE", "MIT\n");
        temp.Write("lake-valley/.git/HEAD", "ref: refs/heads/main\n");
        Assert.Equal(0, portal.Run("new", "site", temp["lake-valley/."]));
        Assert.Equal("# Ours\n", File.ReadAllText(temp["lake-valley/README.md"]));
        Assert.Equal("*.tmp\n", File.ReadAllText(temp["lake-valley/.gitignore"]));
        Assert.Contains("\ntitle: \"Lake Valley\"\n", File.ReadAllText(temp["lake-valley/site.yml"]), StringComparison.Ordinal);
        Assert.Contains("Kept what was there: README.md, .gitignore. Add to .gitignore what builds write: /public/, /.public.staging/, /newsletter/\n", portal.Out, StringComparison.Ordinal);

        temp.Write("other/notes.txt", "mine");
        Assert.Equal(2, portal.Run("new", "site", temp["other"]));
        Assert.Contains("is not empty; name a new one", portal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(temp["other/site.yml"]));
    }

    [Fact]
    public void A_portal_in_a_folder_of_its_host_redirects_there_and_claims_no_domain()
    {
        portal.Run("new", "site", temp["site"]);
        var settings = File.ReadAllText(temp["site/site.yml"]);
        temp.Write("site/site.yml", settings.Replace("https://portal.example/", "https://portal.example/lakes/"));
        File.AppendAllText(temp["site/content/organizations/acme.yml"], "previous_ids: [acme-biotech]\n");
        Assert.Equal(0, portal.RunReally("build", "--strict", "--source", temp["site"]));
        Assert.Equal("/lakes/organizations/acme-biotech/ /lakes/organizations/acme/ 301\n", File.ReadAllText(temp["site/public/_redirects"]));
        Assert.StartsWith("/lakes/*\n", File.ReadAllText(temp["site/public/_headers"]), StringComparison.Ordinal);
        Assert.False(File.Exists(temp["site/public/CNAME"]));
    }

    [Fact]
    public void A_relative_copy_has_every_file_of_the_site_and_no_address_from_the_root()
    {
        portal.Run("new", "site", temp["site"]);
        portal.RunReally("build", "--source", temp["site"]);
        Assert.Equal(0, portal.RunReally("build", "--relative", "--output", temp["copy"], "--source", temp["site"]));
        Assert.Contains($"Next: open {temp["copy"]}/index.html", portal.Out, StringComparison.Ordinal);
        Assert.Equal(temp.Files("site/public").Select(f => f[..f.IndexOf('=', StringComparison.Ordinal)]), temp.Files("copy").Select(f => f[..f.IndexOf('=', StringComparison.Ordinal)]));
        var page = File.ReadAllText(temp["copy/organizations/acme/index.html"]);
        Assert.Contains(" href=\"../../jobs/index.html\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"/", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://portal.example/organizations/acme/\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void New_drafts_of_every_type_can_be_built()
    {
        portal.Run("new", "site", temp["site"]);
        foreach (var type in ClusterPortal.Cli.Scaffold.TypeSheet.Names.Where(t => t != "cluster"))
            Assert.Equal(0, portal.Run("new", type, "Further one", "--source", temp["site"]));
        Assert.Equal(0, portal.RunReally("check", "--strict", "--source", temp["site"]));
        Assert.Equal(0, portal.RunReally("check", "--drafts", "--source", temp["site"]));
    }

    [Fact]
    public void Serve_answers_with_the_bytes_that_build_writes()
    {
        portal.Run("new", "site", temp["site"]);
        portal.RunReally("build", "--date", "2026-11-20", "--source", temp["site"]);
        var plan = Engine.Of(CancellationToken.None).Plan(temp["site"], new BuildOptions { Date = new DateOnly(2026, 11, 20), Now = DateTime.UnixEpoch, Threads = 1 });
        var answers = new Answers(plan, found => Assert.Fail(found.ToImmutable()[0].ToString()));
        var built = Directory.EnumerateFiles(temp["site/public"], "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(temp["site/public"], f)).Where(f => f != Manifest.FileName).ToArray();
        Assert.True(built.Length > 30);
        foreach (var file in built)
        {
            var answer = answers.To(new HttpRequest("GET", "/" + file, "localhost:8080", null, true));
            Assert.Equal(200, answer.Status);
            Assert.True(File.ReadAllBytes(temp["site/public/" + file]).AsSpan().SequenceEqual(answer.Body.Span), file);
        }
    }

    [Fact]
    public void A_build_under_way_can_be_stopped_and_leaves_the_site()
    {
        portal.Run("new", "site", temp["site"]);
        portal.RunReally("build", "--source", temp["site"]);
        var before = temp.Files("site/public");
        File.AppendAllText(temp["site/content/organizations/acme.yml"], "legal_name: Acme ApS\n");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Equal(130, portal.RunReally(cancelled.Token, "build", "--source", temp["site"]));
        Assert.Equal(before, temp.Files("site/public"));
        Assert.DoesNotContain(Directory.EnumerateDirectories(temp["site"]), d => d.Contains("staging", StringComparison.Ordinal));
    }
}
