using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;

namespace ClusterPortal.Tests.Publish;

public sealed class StagingFolderTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly DiagnosticBag bag = new();

    private string Output => temp["portal/public"];

    private string Source => temp["portal"];

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_first_build_writes_every_file_and_its_list()
    {
        var result = Build(("index.html", "home"), ("jobs/a/index.html", "a job"));
        Assert.Equal(new PublishResult(2, 2, 0, 9), result);
        Assert.Equal(["index.html=home", "jobs/a/index.html=a job"], temp.Files("portal/public"));
        Assert.Equal(["index.html", "jobs/a/index.html"], File.ReadAllLines(temp["portal/public/.clusterportal-files"])[1..]);
        Assert.Equal(["public"], Beside());
    }

    [Fact]
    public void A_build_that_changes_nothing_touches_nothing()
    {
        Build(("index.html", "home"), ("empty.txt", ""));
        var before = Stat(".", "index.html", "empty.txt", ".clusterportal-files");
        Assert.Equal(new PublishResult(2, 0, 0, 4), Build(("index.html", "home"), ("empty.txt", "")));
        Assert.Equal(before, Stat(".", "index.html", "empty.txt", ".clusterportal-files"));
    }

    [Fact]
    public void A_changed_file_is_replaced_and_the_others_keep_inode_and_time()
    {
        Build(("index.html", "home"), ("about/index.html", "about"), ("gone.html", "gone"));
        var before = Stat("index.html", "about/index.html");
        var result = Build(("index.html", "hom2"), ("about/index.html", "about"), ("new.html", "new"));
        Assert.Equal(new PublishResult(3, 2, 1, 12), result);
        Assert.Equal(["about/index.html=about", "index.html=hom2", "new.html=new"], temp.Files("portal/public"));
        var after = Stat("index.html", "about/index.html");
        Assert.NotEqual(before[0], after[0]);
        Assert.Equal(before[1], after[1]);
        Assert.Equal(["public"], Beside());
    }

    [Fact]
    public void Removing_a_page_alone_is_a_change_and_removes_its_folder()
    {
        Build(("index.html", "home"), ("jobs/a/index.html", "a"));
        Assert.Equal(1, Build(("index.html", "home"))!.Removed);
        Assert.Equal(["index.html=home"], temp.Files("portal/public"));
        Assert.False(Directory.Exists(temp["portal/public/jobs"]));
    }

    [Fact]
    public void What_is_not_committed_is_never_seen()
    {
        Build(("index.html", "old"));
        using (var staging = Open()!) staging.Put("index.html", "new"u8);
        Assert.Equal(["index.html=old"], temp.Files("portal/public"));
        Assert.Equal(["public"], Beside());
    }

    [Fact]
    public void A_cancelled_build_leaves_the_old_site()
    {
        Build(("index.html", "old"));
        using var cancel = new CancellationTokenSource();
        using (var staging = StagingFolder.Open(Output, Source, bag, cancel.Token)!)
        {
            staging.Put("index.html", "new"u8);
            cancel.Cancel();
            staging.Put("late.html", "late"u8);
            Assert.Null(staging.Commit(bag));
        }

        Assert.Equal(0, bag.Count);
        Assert.Equal(["index.html=old"], temp.Files("portal/public"));
        Assert.Equal(["public"], Beside());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../up.html")]
    [InlineData("a/../b.html")]
    [InlineData("a//b.html")]
    [InlineData("a/./b.html")]
    [InlineData("a/")]
    [InlineData("a\\b.html")]
    [InlineData("c:/x.html")]
    [InlineData("a\nb.html")]
    [InlineData("a. /b.html")]
    [InlineData("a./b.html")]
    [InlineData(".clusterportal-files")]
    public void A_path_that_could_leave_the_folder_is_refused(string path)
    {
        using var staging = Open()!;
        Assert.Throws<ArgumentException>(() => staging.Put(path, "x"u8));
    }

    [Fact]
    public void The_same_path_twice_is_our_own_fault()
    {
        using var staging = Open()!;
        staging.Put("a.html", "x"u8);
        Assert.Throws<ArgumentException>(() => staging.Put("a.html", "x"u8));
    }

    [Fact]
    public void Two_builds_at_once_the_second_is_told_so()
    {
        using (Open()!)
        {
            Assert.Null(Open());
            Assert.Equal("CP5904", Assert.Single(bag.ToImmutable()).Code);
        }

        using var third = Open();
        Assert.NotNull(third);
    }

    [Fact]
    public void A_disk_that_refuses_gives_one_finding_and_leaves_the_old_site()
    {
        Build(("index.html", "old"));
        using (var staging = Open()!)
        {
            // A file stands where a folder must be: the system refuses, as it does on a full or protected disk.
            Directory.CreateDirectory(temp["portal/.public.staging/new"]);
            File.WriteAllText(temp["portal/.public.staging/new/jobs"], "");
            staging.Put("jobs/a.html", "a"u8);
            staging.Put("jobs/b.html", "b"u8);
            staging.Put("index.html", "new"u8);
            Assert.Null(staging.Commit(bag));
        }

        Assert.Equal("CP5905", Assert.Single(bag.ToImmutable()).Code);
        Assert.Equal(["index.html=old"], temp.Files("portal/public"));
        Assert.Equal(["public"], Beside());
    }

    [Fact]
    public void Many_threads_may_put_at_once()
    {
        var files = Enumerable.Range(0, 500).Select(i => ($"d{i % 7}/e{i % 3}/p{i}.html", $"page {i}")).ToArray();
        using (var staging = Open()!)
        {
            Parallel.ForEach(files, f => staging.Put(f.Item1, Encoding.UTF8.GetBytes(f.Item2)));
            Assert.Equal(500, staging.Commit(bag)!.Written);
        }

        Assert.Equal(files.Select(f => $"{f.Item1}={f.Item2}").Order(StringComparer.Ordinal), temp.Files("portal/public"));
    }

    [Fact]
    public void Files_that_appear_during_the_build_are_kept_beside_the_site()
    {
        Build(("index.html", "old"));
        using (var staging = Open()!)
        {
            staging.Put("index.html", "new"u8);
            temp.Write("portal/public/notes/mine.txt", "mine");
            Assert.NotNull(staging.Commit(bag));
        }

        Assert.Equal("CP5906", Assert.Single(bag.ToImmutable()).Code);
        Assert.Equal(["index.html=new"], temp.Files("portal/public"));
        Assert.Equal(["notes/mine.txt=mine"], temp.Files("portal/.public.kept"));
        Assert.Equal([".public.kept", "public"], Beside());
    }

    [Fact]
    public void The_site_can_be_moved_and_built_again()
    {
        Build(("index.html", "old"), ("gone.html", "gone"));
        Directory.Move(Source, temp["moved"]);
        using (var staging = StagingFolder.Open(temp["moved/public"], temp["moved"], bag, TestContext.Current.CancellationToken)!)
        {
            staging.Put("index.html", "new"u8);
            Assert.Equal(1, staging.Commit(bag)!.Removed);
        }

        Assert.Equal(["index.html=new"], temp.Files("moved/public"));
    }

    private StagingFolder? Open() => StagingFolder.Open(Output, Source, bag, TestContext.Current.CancellationToken);

    private PublishResult? Build(params (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(Source);
        using var staging = Open()!;
        foreach (var (path, text) in files) staging.Put(path, Encoding.UTF8.GetBytes(text));
        var result = staging.Commit(bag);
        Assert.Equal(0, bag.Count);
        return result;
    }

    private string[] Beside() => [.. Directory.EnumerateFileSystemEntries(Source).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    // Inode and time to the nanosecond, from the system's own tool where there is one.
    private string[] Stat(params string[] files) =>
        [.. files.Select(f => System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("stat", ["-c", "%i %Y %y %n", Path.Combine(Output, f)]) { RedirectStandardOutput = true })!
            .StandardOutput.ReadToEnd())];
}
