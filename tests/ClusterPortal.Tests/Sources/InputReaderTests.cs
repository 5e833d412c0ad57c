using System.Runtime.InteropServices;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Sources;

public sealed class InputReaderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("inputs").FullName;

    public InputReaderTests() => Put("site.yml", "title: Test\n");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Reads_site_content_and_themes_in_order_of_their_paths()
    {
        foreach (var path in new[] { "themes/a/page.html", "content/b/x.yml", "content/a/y.md", "content/a-b.yml", "README.md", "public/index.html" }) Put(path, path);
        var inputs = Read(out var findings);
        Assert.Equal(["content/a-b.yml", "content/a/y.md", "content/b/x.yml", "site.yml", "themes/a/page.html"], inputs.Files.Select(f => f.Path));
        Assert.Equal("content/a/y.md", Encoding.UTF8.GetString(inputs.Find("content/a/y.md")!.Bytes.Span));
        Assert.Empty(findings);
    }

    [Fact]
    public void Passes_over_what_systems_and_editors_leave_behind()
    {
        foreach (var name in new[] { ".DS_Store", "Thumbs.db", "a.yml~", "#a.yml#", ".a.yml.swp", "~$a.docx", "a.yml.bak", ".git/config" }) Put("content/" + name, "x");
        Assert.Equal(["site.yml"], Read(out var findings).Files.Select(f => f.Path));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("content/a.yaml", "CP1004")]
    [InlineData("content/con.yml", "CP1005")]
    [InlineData("content/a./b.yml", "CP1005")]
    [InlineData("content/a .yml ", "CP1005")]
    [InlineData("content/a\\b.yml", "CP1005")]
    [InlineData("content/a\u0007b.yml", "CP1005")]
    [InlineData("content/a\u202Eb.yml", "CP1005")]
    [InlineData("content/e\u0301.yml", "CP1005")]
    [InlineData("content/a:b.yml", "CP1005")]
    public void Refuses_names_that_others_could_not_store(string path, string code)
    {
        Put(path, "name: x\n");
        Assert.Equal(["site.yml"], Read(out var findings).Files.Select(f => f.Path));
        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code);
        Assert.DoesNotContain(finding.Span.Source!.Path + finding.Message, c => char.IsControl(c) || c == '\u202E');
    }

    [Fact]
    public void Refuses_names_that_differ_in_case_only_in_files_and_in_folders()
    {
        foreach (var path in new[] { "content/About.md", "content/about.md", "content/Jobs/a.yml", "content/jobs/b.yml" }) Put(path, "x");
        Read(out var findings);
        Assert.Equal(["CP1006 content/about.md", "CP1006 content/jobs/b.yml"], findings.Select(f => $"{f.Code} {f.Span.Source!.Path}"));
    }

    [Fact]
    public void Refuses_links_to_files_and_to_folders_without_following_them()
    {
        Put("secret/x.yml", "secret");
        Put("content/a.yml", "x");
        File.CreateSymbolicLink(Path.Combine(root, "content/link.yml"), Path.Combine(root, "secret/x.yml"));
        Directory.CreateSymbolicLink(Path.Combine(root, "content/folder"), Path.Combine(root, "secret"));
        Directory.CreateSymbolicLink(Path.Combine(root, "content/loop"), Path.Combine(root, "content"));
        Directory.CreateSymbolicLink(Path.Combine(root, "themes"), Path.Combine(root, "secret"));
        Assert.Equal(["content/a.yml", "site.yml"], Read(out var findings).Files.Select(f => f.Path));
        Assert.Equal(["content/folder", "content/link.yml", "content/loop", "themes"], findings.Select(f => f.Span.Source!.Path));
        Assert.All(findings, f => Assert.Equal("CP7003", f.Code));
    }

    [Fact]
    public void Refuses_a_link_in_the_place_of_site_yml()
    {
        File.Delete(Path.Combine(root, "site.yml"));
        Put("other.yml", "title: x\n");
        File.CreateSymbolicLink(Path.Combine(root, "site.yml"), Path.Combine(root, "other.yml"));
        Assert.Empty(Read(out var findings).Files);
        Assert.Equal("CP7003", Assert.Single(findings).Code);
    }

    [Fact]
    public async Task Refuses_pipes_without_opening_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files");
        Put("content/a.yml", "x");
        Assert.Equal(0, MakePipe(Encoding.UTF8.GetBytes(Path.Combine(root, "content/pipe.yml") + "\0"), 0x1A4));
        var reading = Task.Run(() => { var inputs = Read(out var findings); return (inputs, findings); }, TestContext.Current.CancellationToken);
        var (inputs, findings) = await reading.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(["content/a.yml", "site.yml"], inputs.Files.Select(f => f.Path));
        Assert.Equal("CP7004", Assert.Single(findings).Code);
    }

    [Fact]
    public void Refuses_files_larger_than_their_kind_allows()
    {
        Put("content/a.yml", new string('x', 64 * 1024));
        Put("content/b.yml", new string('x', 64 * 1024 + 1));
        Put("content/b.jpg", new string('x', 64 * 1024 + 1));
        Put("themes/a.css", new string('x', 1024 * 1024 + 1));
        Assert.Equal(["content/a.yml", "content/b.jpg", "site.yml"], Read(out var findings).Files.Select(f => f.Path));
        Assert.Equal(["CP7001 content/b.yml", "CP7001 themes/a.css"], findings.Select(f => $"{f.Code} {f.Span.Source!.Path}"));
        Assert.Contains("65 KB; at most 64 KB", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Site_yml_may_change_the_limits()
    {
        Put("site.yml", "title: x\nlimits: {entry_kb: 1, files: 3}\n");
        Put("content/a.yml", new string('x', 1025));
        Put("content/b.yml", "x");
        Assert.Equal(["content/b.yml", "site.yml"], Read(out var findings).Files.Select(f => f.Path));
        Assert.Equal("CP7001", Assert.Single(findings).Code);
        Put("content/c.yml", "x");
        Put("content/d.yml", "x");
        Assert.Equal(["site.yml"], Read(out findings).Files.Select(f => f.Path));
        Assert.Equal("CP7002", Assert.Single(findings).Code);
    }

    [Fact]
    public void A_folder_without_site_yml_is_no_site()
    {
        File.Delete(Path.Combine(root, "site.yml"));
        Assert.Empty(Read(out var findings).Files);
        Assert.Equal("CP1008", Assert.Single(findings).Code);
        var bag = new DiagnosticBag();
        InputReader.FromFolder(Path.Combine(root, "nowhere"), InputLimits.Default, bag);
        Assert.Equal("CP1008", Assert.Single(bag.ToImmutable()).Code);
    }

    [Fact]
    public void Reads_again_only_what_changed()
    {
        Put("content/a.yml", "one");
        Put("content/b.yml", "two");
        var old = Read(out _);
        Put("content/b.yml", "three");
        Put("content/c.yml", "new");
        var bag = new DiagnosticBag();
        var now = InputReader.Reread(old, root, InputLimits.Default, bag, SiteLimits.Read);
        Assert.Same(old.Find("content/a.yml"), now.Find("content/a.yml"));
        Assert.Same(old.Find("site.yml"), now.Find("site.yml"));
        Assert.Equal("three", Encoding.UTF8.GetString(now.Find("content/b.yml")!.Bytes.Span));
        Assert.NotNull(now.Find("content/c.yml"));
        File.Delete(Path.Combine(root, "content/a.yml"));
        Assert.Null(InputReader.Reread(now, root, InputLimits.Default, bag).Find("content/a.yml"));
    }

    [Fact]
    public void Where_it_is_known_what_changed_nothing_else_is_looked_at()
    {
        Put("site.yml", "limits: {entry_kb: 1}\n");
        Put("content/a.yml", "one");
        Put("content/b.yml", "two");
        var old = Read(out _);
        Put("content/a.yml", "changed, and nobody said so");
        Put("content/b.yml", "three");
        var now = Some("content/b.yml", "content/made-by-an-editor-and-gone.yml");
        Assert.Equal("three", Encoding.UTF8.GetString(now!.Find("content/b.yml")!.Bytes.Span));
        Assert.Equal(["content/a.yml", "content/b.yml", "site.yml"], now.Files.Select(f => f.Path));
        Assert.Equal(now.Files.Select(f => f.Bytes), now.Files.Select(f => now.Find(f.Path)!.Bytes));
        Assert.Same(old.Find("content/a.yml"), now.Find("content/a.yml"));
        Assert.Equal("two", Encoding.UTF8.GetString(old.Find("content/b.yml")!.Bytes.Span));

        Inputs? Some(params string[] changed) => InputReader.RereadSome(old, changed, root, InputLimits.Default, SiteLimits.Read);
    }

    [Fact]
    public void What_comes_goes_grows_too_large_or_is_no_file_any_more_asks_for_the_whole_folder()
    {
        Put("site.yml", "limits: {entry_kb: 1, total_mb: 1}\n");
        foreach (var name in (string[])["a", "b", "c", "d"]) Put($"content/{name}.yml", name);
        Put("content/sub/e.yml", "e");
        Put("content/big.svg", new string('x', 1024 * 1024 - 1500));
        var old = Read(out _);
        Put("content/new.yml", "new");
        Assert.Null(Some("content/new.yml"));
        Assert.Null(Some("site.yml"));
        File.Delete(Path.Combine(root, "content/a.yml"));
        Assert.Null(Some("content/a.yml"));
        Put("content/b.yml", new string('x', 2000));
        Assert.Null(Some("content/b.yml"));
        File.Delete(Path.Combine(root, "content/c.yml"));
        Directory.CreateDirectory(Path.Combine(root, "content/c.yml"));
        Assert.Null(Some("content/c.yml"));
        Directory.Delete(Path.Combine(root, "content/sub"), recursive: true);
        Assert.Null(Some("content/sub"));
        Assert.NotNull(Some("content/d.yml"));
        Put("content/big.svg", new string('x', 1024 * 1024));
        Assert.Null(Some("content/big.svg"));

        Inputs? Some(params string[] changed) => InputReader.RereadSome(old, changed, root, InputLimits.Default, SiteLimits.Read);
    }

    [Fact]
    public void Files_in_memory_meet_the_same_checks()
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromMemory(
            [
                new InputFile("site.yml", "limits: {entry_kb: 1}\n"u8.ToArray()), new InputFile("content/b.yml", new byte[2000]),
                new InputFile("content/a.yml", new byte[5]), new InputFile("content/l.yml", default) { Kind = FileKind.Link },
                new InputFile("content/nul", default), new InputFile("content/u.yml", default) { Kind = FileKind.Unreadable },
            ],
            InputLimits.Default, bag, SiteLimits.Read);
        Assert.Equal(["content/a.yml", "site.yml"], inputs.Files.Select(f => f.Path));
        Assert.Equal(["CP7001", "CP7003", "CP1005", "CP1007"], bag.ToImmutable().Select(d => d.Code));
    }

    private Inputs Read(out IReadOnlyList<Diagnostic> findings)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromFolder(root, InputLimits.Default, bag, SiteLimits.Read);
        findings = bag.ToImmutable();
        return inputs;
    }

    private void Put(string path, string text)
    {
        var place = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, text);
    }

    [DllImport("libc", EntryPoint = "mkfifo")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(byte[] path, uint mode);
}
