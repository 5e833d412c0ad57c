using System.Text.Json;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Cli;

public sealed class ReportFormatTests
{
    private const string Hostile = "100% x\r\n::error::owned, a:b <script>alert(1)</script> [link](https://evil.example) @everyone `code` \u001b[2J\u202E";

    [Fact]
    public void Json_has_the_promised_shape()
    {
        var source = new SourceText("content/a.yml", "name: Acme\nurl: htp://x\n");
        var finding = new Diagnostic(Findings.Rule, source.SpanOf(16, 7), "wrong")
        {
            Label = "mend it", Notes = [new Note("see", source.SpanOf(0, 4)), new Note("free")], Fix = new Fix("Mend", source.SpanOf(16, 7), "https://x"),
        };
        var written = Findings.Written(w => JsonReport.Write(w, Findings.Report(finding, new Diagnostic(Findings.Warning, default, "no place")), "check", false));
        using var json = JsonDocument.Parse(written);
        var root = json.RootElement;
        Assert.Equal(["schema", "command", "ok", "summary", "diagnostics"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"errors":1,"warnings":1,"hints":0,"files":1}""", Compact(root.GetProperty("summary")));
        Assert.Equal(
            """{"code":"CP2104","severity":"error","message":"wrong","label":"mend it","path":"content/a.yml","line":2,"column":6,"endLine":2,"endColumn":13,"""
            + "\"notes\":[{\"message\":\"see\",\"path\":\"content/a.yml\",\"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":5},{\"message\":\"free\"}],"
            + "\"fix\":{\"title\":\"Mend\",\"replacement\":\"https://x\",\"safe\":false,\"path\":\"content/a.yml\",\"line\":2,\"column\":6,\"endLine\":2,\"endColumn\":13}}",
            Compact(root.GetProperty("diagnostics")[0]));
        Assert.Equal("""{"code":"CP2105","severity":"warning","message":"no place","notes":[]}""", Compact(root.GetProperty("diagnostics")[1]));
    }

    [Fact]
    public void Github_shows_places_and_content_cannot_add_commands()
    {
        Assert.Equal(
            "::error file=content/a%2Cb%3A.yml,line=1,endLine=1,col=4,endColumn=8,title=CP2104 Web address is not whole::wrong (mend it)\n",
            Findings.Written(w => GitHubReport.Write(w, Findings.Report(Findings.At("content/a,b:.yml", "u: here\n", "here", "wrong", "mend it")))));
        var hostile = Findings.Written(w => GitHubReport.Write(w, Findings.Report(new Diagnostic(Findings.Warning, default, Hostile))));
        var line = Assert.Single(hostile.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("::warning title=CP2105 Web address is not whole::100%25 x%0D%0A::error::owned", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public void Gitlab_fingerprints_stay_when_lines_move_and_tell_equal_findings_apart()
    {
        var before = Gitlab(Findings.At("a.yml", "u: x\n", "x", "wrong"), Findings.At("a.yml", "u: x\nv: y\n", "y", "wrong"));
        var after = Gitlab(Findings.At("a.yml", "\n\nu: x\n", "x", "wrong"));
        Assert.Equal("a.yml", before[0].GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(2, before[1].GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.Equal("major", before[0].GetProperty("severity").GetString());
        Assert.Equal(before[0].GetProperty("fingerprint").GetString(), after[0].GetProperty("fingerprint").GetString());
        Assert.NotEqual(before[0].GetProperty("fingerprint").GetString(), before[1].GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void Gitlab_needs_a_place_even_for_findings_without_one() =>
        Assert.Equal("site.yml", Gitlab(new Diagnostic(Findings.Rule, default, "m"))[0].GetProperty("location").GetProperty("path").GetString());

    [Fact]
    public void Sarif_names_rules_places_and_related_places()
    {
        var finding = Findings.At("content/å b.yml", "u: here\n", "here", "wrong", "mend it");
        finding = finding with { Notes = [new Note("first here", finding.Span)] };
        using var json = JsonDocument.Parse(Findings.Written(w => SarifReport.Write(w, Findings.Report(finding), "1.2.3")));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("CP2104", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var result = run.GetProperty("results")[0];
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("wrong: mend it", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            """{"artifactLocation":{"uri":"content/%C3%A5%20b.yml"},"region":{"startLine":1,"startColumn":4,"endLine":1,"endColumn":8}}""",
            Compact(result.GetProperty("locations")[0].GetProperty("physicalLocation")));
        Assert.Equal("first here", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Sarif_writes_no_place_for_a_finding_without_one()
    {
        using var json = JsonDocument.Parse(Findings.Written(w => SarifReport.Write(w, Findings.Report(new Diagnostic(Findings.Warning, default, Hostile)), "1")));
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal(0, result.GetProperty("locations").GetArrayLength());
        Assert.Equal(Hostile, result.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Markdown_groups_by_file_and_nothing_from_content_is_markup()
    {
        var written = Findings.Written(w => MarkdownReport.Write(w, Findings.Report(
            Findings.At("content/a_b.yml", "u: here\n", "here", Hostile), new Diagnostic(Findings.Warning, default, "plain words"))));
        Assert.StartsWith(MarkdownReport.Marker + "\n### Found 1 error, 1 warning in 1 file\n\n**content\\/a\\_b\\.yml**\n\n- line 1: error CP2104: 100\\% x", written, StringComparison.Ordinal);
        Assert.Contains("\n**The build**\n\n- warning CP2105: plain words\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", written, StringComparison.Ordinal);
        Assert.DoesNotContain("](", written, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", written, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", written, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', written);
        Assert.Equal(1, written.Split('\n').Count(l => l.StartsWith("- line", StringComparison.Ordinal)));
    }

    [Fact]
    public void Markdown_leads_to_lines_and_no_name_of_a_file_can_end_the_link()
    {
        var written = Findings.Written(w => MarkdownReport.Write(w, Findings.Report(Findings.At("content/a) [x](b.yml", "u: here\n", "here", "wrong")), "https://host.example/blob/main/"));
        Assert.Contains("- [line 1](https://host.example/blob/main/content/a%29%20%5Bx%5D%28b.yml#L1): error CP2104: wrong\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_of_very_many_findings_fits_into_a_comment()
    {
        var one = Findings.At("a.yml", "u: here\n", "here", new string('w', 200));
        var written = Findings.Written(w => MarkdownReport.Write(w, Findings.Report([.. Enumerable.Range(0, 1000).Select(i => one with { Message = one.Message + i })])));
        Assert.InRange(written.Length, 40_000, 61_000);
        Assert.EndsWith("The rest is left out: it is longer than a comment may be.*\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_from_content_renders_as_the_words_it_is()
    {
        var written = Findings.Written(w => MarkdownReport.Write(w, Findings.Report(new Diagnostic(Findings.Rule, default, Hostile))));
        var html = Markdig.Markdown.ToHtml(written, Markdig.MarkdownExtensions.UseAdvancedExtensions(new Markdig.MarkdownPipelineBuilder()).Build());
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<code", html, StringComparison.Ordinal);
        Assert.Contains("[link](https://evil.example)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_formats_are_ascii_so_that_a_log_cannot_be_repainted()
    {
        var report = Findings.Report(new Diagnostic(Findings.Rule, default, Hostile + " ø 会"));
        foreach (var written in new[] { Findings.Written(w => JsonReport.Write(w, report, "check", false)), Findings.Written(w => SarifReport.Write(w, report, "1")), Findings.Written(w => GitLabReport.Write(w, report)) })
            Assert.DoesNotContain(written, c => c is > '~' or (< ' ' and not '\n'));
    }

    private static JsonElement Gitlab(params Diagnostic[] findings) =>
        JsonDocument.Parse(Findings.Written(w => GitLabReport.Write(w, Findings.Report(findings)))).RootElement;

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
