using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Guide;

/// <summary>A page that says what is not so is found out.</summary>
[Collection(OneReader.Name)]
public sealed class GuideRunTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("ends with 2", "```sh\nclusterportal chekc\n```\n")]
    [InlineData("does not say", "```console\n$ clusterportal check\nAll is lost.\n```\n")]
    [InlineData("ends with 0", "```console\n$ clusterportal check\n1 error in 1 file\n```\n")]
    [InlineData("warns, and the page does not show it", "```yaml\n# site.yml, instead of brand\nbrand: {colors: {muted: \"#8a949e\"}}\n```\n```sh\nclusterportal check\n```\n")]
    [InlineData("names no file", "```yaml\nname: Acme\n```\n")]
    [InlineData("is not run here", "```sh\nrsync -a public/ host:/srv\n```\n")]
    [InlineData("commands of ours are run", "```sh elsewhere\nclusterportal check\n```\n")]
    [InlineData("no 'colour' to be replaced", "```yaml\n# site.yml, instead of colour\ncolour: red\n```\n")]
    [InlineData("Not found", "```yaml\n# site.yml, as it stands\ntitle: Elsewhere\n```\n")]
    public void What_is_not_so_fails(string why, string page)
    {
        var failure = Assert.ThrowsAny<Exception>(() => new GuideRun(page, temp).Start(given: ""));
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_so_passes()
    {
        var run = new GuideRun(
            "1. Begin\n\n   ```sh\n   clusterportal new site 'my portal'   # a folder\n   cd \"my portal\"\n   mkdir notes\n   ```\n\n```json notes/a.json\n{}\n```\n\n```console\n$ cat notes/a.json\n{}\n$ clusterportal explain CP5903 > notes/why.txt\n$ cat notes/why.txt\nCP5903 … folder holds\n```\n\n```sh elsewhere\nrsync -a public/ host:/srv\n```\n",
            temp);
        run.Start(given: "");
        Assert.Equal((5, 1, "my portal"), (run.Commands, run.Files, Path.GetFileName(run.Folder)));
    }
}
