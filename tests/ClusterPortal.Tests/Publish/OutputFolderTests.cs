using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;

namespace ClusterPortal.Tests.Publish;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("~")]
    [InlineData("~/..")]
    [InlineData("portal")]
    [InlineData("portal/.")]
    [InlineData("portal/public/..")]
    [InlineData("")]
    [InlineData("portal/content")]
    [InlineData("portal/Content/out")]
    [InlineData("portal/themes/x")]
    [InlineData("portal/src")]
    [InlineData("portal/.git")]
    [InlineData("portal/.git/pages")]
    [InlineData("elsewhere/.git/pages")]
    [InlineData("portal/site.yml")]
    public void Folders_that_are_not_for_a_built_site_are_refused(string named)
    {
        temp.Write("portal/site.yml", "title: x");
        Assert.Equal("CP5901", RefusalOf(named).Code);
        Assert.Equal(["portal/site.yml=title: x"], temp.Files());
    }

    [Fact]
    public void A_folder_with_files_of_others_is_refused_and_the_first_is_named()
    {
        temp.Write("portal/public/holiday/b.jpg", "b");
        temp.Write("portal/public/a.txt", "a");
        var refusal = RefusalOf("portal/public");
        Assert.Equal("CP5903", refusal.Code);
        Assert.Contains("'a.txt' and 1 more", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["public/a.txt=a", "public/holiday/b.jpg=b"], temp.Files("portal"));
    }

    [Fact]
    public void A_foreign_file_among_ours_is_refused()
    {
        Build();
        temp.Write("portal/public/mine.txt", "mine");
        Assert.Equal("CP5903", RefusalOf("portal/public").Code);
    }

    [Fact]
    public void A_list_that_was_tampered_with_owns_nothing()
    {
        Build();
        temp.Write("precious.txt", "precious");
        File.AppendAllText(temp["portal/public/.clusterportal-files"], "../../precious.txt\n");
        Assert.Equal("CP5903", RefusalOf("portal/public").Code);
        Assert.True(File.Exists(temp["precious.txt"]));
    }

    [Theory]
    [InlineData("portal/public")] // the folder itself
    [InlineData("portal/public/below")]
    public void A_way_over_a_link_is_refused(string named)
    {
        Directory.CreateDirectory(temp["real/below"]);
        Directory.CreateDirectory(temp["portal"]);
        Directory.CreateSymbolicLink(temp["portal/public"], temp["real"]);
        Assert.Equal("CP5902", RefusalOf(named).Code);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_refused()
    {
        Directory.CreateDirectory(temp["portal"]);
        Directory.CreateSymbolicLink(temp["portal/public"], temp["nowhere"]);
        Assert.Equal("CP5902", RefusalOf("portal/public").Code);
    }

    [Fact]
    public void The_portal_itself_may_lie_behind_a_link()
    {
        Directory.CreateDirectory(temp["real"]);
        Directory.CreateSymbolicLink(temp["portal"], temp["real"]);
        Build();
        Assert.True(File.Exists(temp["real/public/index.html"]));
    }

    [Theory]
    [InlineData(".public.staging")]
    [InlineData(".public.staging/lock")]
    [InlineData(".public.staging/new")]
    [InlineData(".public.staging/old")]
    public void Links_planted_under_the_names_of_staging_are_refused(string planted)
    {
        Directory.CreateDirectory(temp["portal/.public.staging/.."]);
        if (planted.Contains('/', StringComparison.Ordinal)) Directory.CreateDirectory(temp["portal/.public.staging"]);
        temp.Write("victim/precious.txt", "precious");
        temp.Write("victim/.clusterportal-files", "");
        if (planted.EndsWith("lock", StringComparison.Ordinal)) File.CreateSymbolicLink(temp["portal/" + planted], temp["victim/precious.txt"]);
        else Directory.CreateSymbolicLink(temp["portal/" + planted], temp["victim"]);
        Assert.Equal("CP5902", RefusalOf("portal/public").Code);
        Assert.Equal("precious", File.ReadAllText(temp["victim/precious.txt"]));
    }

    [Fact]
    public void A_link_put_into_the_site_is_foreign_and_is_not_followed()
    {
        Build();
        temp.Write("victim/index.html", "precious");
        File.Delete(temp["portal/public/index.html"]);
        File.CreateSymbolicLink(temp["portal/public/index.html"], temp["victim/index.html"]);
        Assert.Equal("CP5903", RefusalOf("portal/public").Code);
        Assert.Equal("precious", File.ReadAllText(temp["victim/index.html"]));
    }

    [Fact]
    public void An_empty_folder_and_a_folder_outside_the_portal_are_fine()
    {
        Directory.CreateDirectory(temp["portal"]);
        Directory.CreateDirectory(temp["elsewhere/site/empty"]);
        var bag = new DiagnosticBag();
        using (var staging = StagingFolder.Open(temp["elsewhere/site"], temp["portal"], bag, TestContext.Current.CancellationToken)!)
        {
            staging.Put("index.html", "home"u8);
            Assert.NotNull(staging.Commit(bag));
        }

        Assert.Equal(["index.html=home"], temp.Files("elsewhere/site"));
    }

    private void Build()
    {
        Directory.CreateDirectory(temp["portal"]);
        var bag = new DiagnosticBag();
        using var staging = StagingFolder.Open(temp["portal/public"], temp["portal"], bag, TestContext.Current.CancellationToken)!;
        staging.Put("index.html", "home"u8);
        Assert.NotNull(staging.Commit(bag));
    }

    private Diagnostic RefusalOf(string named)
    {
        Directory.CreateDirectory(temp["portal"]);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var path = named.Length == 0 || named[0] == '/' ? named : named[0] == '~' ? home + named[1..] : temp[named];
        var bag = new DiagnosticBag();
        Assert.Null(StagingFolder.Open(path, temp["portal"], bag, TestContext.Current.CancellationToken));
        return Assert.Single(bag.ToImmutable());
    }
}
