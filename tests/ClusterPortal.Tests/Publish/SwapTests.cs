using ClusterPortal.Publish;

namespace ClusterPortal.Tests.Publish;

public sealed class SwapTests : IDisposable
{
    private readonly TempFolder temp = new();

    private StagingPaths Paths => new(temp["public"]);

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_new_site_takes_the_place_of_the_old(bool mayExchange)
    {
        Tree("public", "old");
        Tree(".public.staging/new", "new");
        Swap.Publish(Paths, hasOld: true, mayExchange);
        Assert.Null(Swap.CleanUp(Paths));
        Assert.Equal(["index.html=new"], temp.Files("public"));
        Assert.Empty(temp.Files(".public.staging"));
    }

    [Fact]
    public void Killed_between_two_renames_the_old_site_comes_back()
    {
        Tree(".public.staging/old", "old");
        Tree(".public.staging/new", "new");
        Assert.Null(Swap.Recover(Paths));
        Assert.Equal(["index.html=old"], temp.Files("public"));
        Assert.Empty(temp.Files(".public.staging"));
    }

    [Fact]
    public void Killed_before_the_new_site_was_complete_it_is_removed()
    {
        Tree("public", "old");
        temp.Write(".public.staging/new/deep/half.html", "half");
        Assert.Null(Swap.Recover(Paths));
        Assert.Equal(["index.html=old"], temp.Files("public"));
        Assert.Empty(temp.Files(".public.staging"));
    }

    [Fact]
    public void Killed_while_the_old_site_was_being_removed_foreign_files_in_it_survive()
    {
        Tree("public", "new");
        Tree(".public.staging/new", "old");
        temp.Write(".public.staging/new/mine.txt", "mine");
        temp.Write(".public.kept/earlier.txt", "earlier");
        Assert.Equal(temp[".public.kept-2"], Swap.Recover(Paths));
        Assert.Equal(["index.html=new"], temp.Files("public"));
        Assert.Equal(["mine.txt=mine"], temp.Files(".public.kept-2"));
        Assert.Equal(["earlier.txt=earlier"], temp.Files(".public.kept"));
    }

    [Fact]
    public void When_the_second_rename_fails_the_old_site_is_put_back()
    {
        Tree("public", "old");
        Directory.CreateDirectory(temp[".public.staging"]);
        Assert.ThrowsAny<IOException>(() => Swap.Publish(Paths, hasOld: true, mayExchange: false));
        Assert.Equal(["index.html=old"], temp.Files("public"));
    }

    private void Tree(string folder, string text)
    {
        temp.Write(folder + "/index.html", text);
        Manifest.Write(temp[folder], ["index.html"]);
    }
}
