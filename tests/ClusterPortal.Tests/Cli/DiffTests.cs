using System.Diagnostics;
using System.Text.Json;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

/// <summary>In real repositories, made for each test; git must be there.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Acme = "name: Acme\nkind: company\nsummary: Builds fermenters.\ncity: Lund\ncontact: {name: Sales, phone: \"+4500000012\"}\nmarkets: [DK, SE]\n";
    private const string Brewer = "title: Brewer\norganization: acme\nposted: 2026-04-01\nexpires: 2026-05-02\nsummary: Brews.\ndescription: Brews beer.\nlocation: {city: Lund, country: SE}\napply: {email: a@acme.example}\n";

    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public DiffTests()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.email", "it@acme.example");
        Git("config", "user.name", "Acme");
        Git("config", "commit.gpgsign", "false");
        temp.Write("site.yml", "title: Test\nbase_url: https://test.example/\nlanguage: en\nlanguages: [en, da]\n");
        temp.Write("content/organizations/acme.yml", Acme);
        temp.Write("content/organizations/bolt.yml", "name: Bolt\nkind: company\nsummary: Bolts.\n");
        temp.Write("content/pages/about.md", "---\ntitle: About\n---\n\nThe first paragraph.\n");
        Commit();
    }

    public void Dispose()
    {
        // git keeps its objects read-only.
        foreach (var file in Directory.EnumerateFiles(temp[".git"], "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        temp.Dispose();
    }

    [Fact]
    public void Nothing_is_said_of_nothing()
    {
        temp.Write("content/organizations/acme.yml", "# a remark\n" + Acme);
        Assert.Equal(0, Diff("main"));
        Assert.StartsWith("content/organizations/acme.yml: changed, but nothing that is shown\n", Said, StringComparison.Ordinal);
        temp.Write("content/organizations/acme.yml", Acme);
        Diff("main");
        Assert.Matches("^Nothing in the portal differs from [0-9a-f]{10}\\.\n$", Said);
    }

    [Fact]
    public void Added_changed_renamed_and_removed_entries_are_told_in_words()
    {
        temp.Write("content/jobs/brewer.yml", Brewer);
        temp.Write("content/organizations/acme.yml", Acme.Replace("0012", "0099", StringComparison.Ordinal).Replace("[DK, SE]", "[DK, NO, DE, FI]", StringComparison.Ordinal));
        Git("mv", "content/organizations/bolt.yml", "content/organizations/bolts.yml");
        temp.Write("content/organizations/bolts.yml", "name: Bolts\nkind: company\nsummary: Bolts.\nprevious_ids: [bolt]\n");
        File.Delete(temp["content/pages/about.md"]);
        Commit();
        Assert.Equal(0, Diff("HEAD~1"));
        Assert.Contains("adds Brewer (job, acme, Lund); expires tomorrow  content/jobs/brewer.yml\n", Said, StringComparison.Ordinal);
        Assert.Contains("changes Acme (organization, company, Lund)  content/organizations/acme.yml\n    contact.phone: +4500000012 → +4500000099\n    markets: SE → (none)\n    markets: (none) → NO\n", Said, StringComparison.Ordinal);
        Assert.Contains("renames Bolts (organization, company); was 'bolt'; its old address leads on  content/organizations/bolts.yml\n    name: Bolt → Bolts\n", Said, StringComparison.Ordinal);
        Assert.Contains("removes About (page)  content/pages/about.md\n", Said, StringComparison.Ordinal);
        Assert.Contains("Pages that go; visitors will find nothing there: 2\n    /about/\n    /da/about/\n", Said, StringComparison.Ordinal);
        Assert.Contains("Addresses that lead on: 2\n    /da/organizations/bolt/\n", Said, StringComparison.Ordinal);
        Assert.Matches("\nSince [0-9a-f]{10} this adds 1 entry, changes 1 entry, renames 1 entry, removes 1 entry; [0-9]+ new pages, .*2 pages go, 2 addresses lead on\\.\n$", Said);
    }

    [Fact]
    public void Texts_are_compared_by_language_and_markdown_below_its_beginning_too()
    {
        temp.Write("content/pages/about.da.md", "---\ntitle: Om os\n---\n\nDet første afsnit.\n");
        temp.Write("content/pages/about.md", "---\ntitle: About\n---\n\nThe second paragraph.\n");
        Diff("main");
        Assert.Contains("changes About (page)  content/pages/about.md\n    title (da): (none) → Om os\n", Said, StringComparison.Ordinal);
        Assert.Contains("body (en): The first paragraph. → The second paragraph.\n", Said, StringComparison.Ordinal);
        Assert.DoesNotContain("about.da.md:", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_themes_drafts_and_findings_are_not_passed_over()
    {
        temp.Write("site.yml", "title: Test\nbase_url: https://test.example/\nlanguage: en\nlanguages: [en, da]\ntagline: New\n");
        temp.Write("themes/own/theme.yml", "title: Own\n");
        temp.Write("content/organizations/draft.yml", "name: Draft\nkind: company\nsummary: Not yet.\nstatus: draft\n");
        temp.Write("content/organizations/acme.yml", Acme + "foundd: 1990\n");
        Diff("main");
        Assert.Contains("sets in site.yml: tagline\n", Said, StringComparison.Ordinal);
        Assert.Contains("content/organizations/draft.yml: new; it is not shown: a draft, or something is wrong with it\n", Said, StringComparison.Ordinal);
        Assert.Contains("themes/own/theme.yml: new\n", Said, StringComparison.Ordinal);
        Assert.Contains("New findings: 1\n    content/organizations/acme.yml:7: error CP2001", Said, StringComparison.Ordinal);
        Commit();
        temp.Write("content/organizations/acme.yml", Acme);
        Diff("HEAD");
        Assert.Contains("Findings that are gone: 1\n", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_that_changes_is_no_change_of_every_page()
    {
        temp.Write("site.yml", File.ReadAllText(temp["site.yml"]) + "theme: own\n");
        temp.Write("themes/own/theme.yml", "title: Own\n");
        temp.Write("themes/own/assets/css/theme.css", "@layer theme { a { color: #123456 } }\n");
        Commit();
        temp.Write("themes/own/assets/css/theme.css", "@layer theme { a { color: #123457 } }\n");
        Diff("HEAD");
        Assert.StartsWith("themes/own/assets/css/theme.css: changed\n\nSince", Said, StringComparison.Ordinal);
        Assert.Contains("no page changes", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_from_content_act_neither_on_terminals_nor_on_comments()
    {
        temp.Write("content/organizations/evil.yml", "name: \"[x](https://evil.example) <img src=x> @everyone #1 \\e[31m\"\nkind: company\nsummary: Evil.\n");
        temp.Write("content/organizations/bad.yml", "name: \"**[x](https://evil.example)** <img src=x> @everyone #1 | `a`\"\nkind: company\nsummary: Evil.\n");
        Diff("main");
        Assert.DoesNotContain('\u001b', Said);
        Diff("main", "--format", "markdown");
        Assert.StartsWith(DiffMarkdown.Marker + "\n### What this does to the portal\n", Said, StringComparison.Ordinal);
        Assert.DoesNotContain("](", Said, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", Said, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", Said, StringComparison.Ordinal);
        Assert.DoesNotContain("https://evil", Said, StringComparison.Ordinal);
        Diff("main", "--format", "json");
        using var json = JsonDocument.Parse(Said);
        Assert.Equal("added", json.RootElement.GetProperty("entries")[0].GetProperty("change").GetString());
    }

    [Fact]
    public void A_comment_never_grows_longer_than_hosts_allow()
    {
        var written = Findings.Written(w => CommentText.Write(w, "<!-- m -->", string.Concat(Enumerable.Repeat("- a line of a list\n", 10_000))));
        Assert.InRange(written.Length, 50_000, 61_000);
        Assert.EndsWith("a line of a list\n\n*The rest is left out: it is longer than a comment may be.*\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_common_history_the_named_state_itself_counts_and_an_unknown_one_is_told()
    {
        Git("checkout", "-q", "--orphan", "other");
        temp.Write("content/organizations/crane.yml", "name: Crane\nkind: company\nsummary: Cranes.\n");
        Commit();
        Assert.Equal(0, Diff("main"));
        Assert.Contains("adds Crane", Said, StringComparison.Ordinal);
        Assert.Equal(2, Diff("nowhere"));
        Assert.Contains("there is no branch, tag or commit 'nowhere' here; fetch it first", portal.Error, StringComparison.Ordinal);
        Assert.Equal(2, Diff("--", "--output=/tmp/x"));
    }

    private string Said => portal.Out.Replace(temp.Path + "/", "", StringComparison.Ordinal);

    private int Diff(params string[] words) => portal.RunReally(["diff", "--source", temp.Path, "--date", "2026-05-01", .. words]);

    private void Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", "A change");
    }

    private void Git(params string[] words)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = temp.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in words) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', words)}: {error}");
    }
}
