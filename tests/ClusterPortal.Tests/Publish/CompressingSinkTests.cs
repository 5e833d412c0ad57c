using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;

namespace ClusterPortal.Tests.Publish;

public sealed class CompressingSinkTests : IDisposable
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>Fermenters of 5 to 500 litres</p>\n", 100)));

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Both_forms_give_back_the_file_and_are_the_same_each_time()
    {
        Build("a", ("page/index.html", Page));
        Build("b", ("page/index.html", Page));
        Assert.Equal(Page, Unpacked("a/page/index.html.br", s => new BrotliStream(s, CompressionMode.Decompress)));
        Assert.Equal(Page, Unpacked("a/page/index.html.gz", s => new GZipStream(s, CompressionMode.Decompress)));
        foreach (var form in new[] { "br", "gz" })
            Assert.Equal(File.ReadAllBytes(temp[$"a/page/index.html.{form}"]), File.ReadAllBytes(temp[$"b/page/index.html.{form}"]));
        var zipped = File.ReadAllBytes(temp["a/page/index.html.gz"]);
        Assert.Equal(new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0 }, zipped[..8]); // no name, no time
        Assert.Equal(255, zipped[9]);
    }

    [Fact]
    public void Pictures_short_files_and_what_does_not_shrink_have_no_other_form()
    {
        Build("a", ("a.png", Page), ("short.html", Page[..900]), ("_headers", Page), ("a.css", Page), ("noise.txt", [.. Noise()]));
        Assert.Equal(["a.css.br", "a.css.gz"], Directory.EnumerateFiles(temp["a"]).Select(f => Path.GetFileName(f)!).Where(f => f.EndsWith(".br", StringComparison.Ordinal) || f.EndsWith(".gz", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Forms_of_a_file_that_has_not_changed_are_kept_and_those_of_a_changed_one_made_anew()
    {
        Build("a", ("same.html", Page), ("other.html", Page));
        // Marked, so that a form that is made anew is told from one that is kept.
        File.WriteAllText(temp["a/same.html.br"], "kept");
        File.WriteAllText(temp["a/other.html.br"], "old");
        byte[] changed = [.. Page, (byte)'x'];
        Build("a", ("same.html", Page), ("other.html", changed));
        Assert.Equal("kept", File.ReadAllText(temp["a/same.html.br"]));
        Assert.Equal(changed, Unpacked("a/other.html.br", s => new BrotliStream(s, CompressionMode.Decompress)));

        // One of the two is gone: both are made.
        File.Delete(temp["a/same.html.gz"]);
        Build("a", ("same.html", Page));
        Assert.Equal(Page, Unpacked("a/same.html.br", s => new BrotliStream(s, CompressionMode.Decompress)));
        Assert.False(File.Exists(temp["a/other.html.br"]));
    }

    // Nothing that repeats: each block follows from the one before.
    private static IEnumerable<byte> Noise()
    {
        var block = new byte[64];
        for (var i = 0; i < 64; i++)
        {
            block = SHA512.HashData(block);
            foreach (var b in block) yield return b;
        }
    }

    private void Build(string folder, params (string Path, byte[] Bytes)[] files)
    {
        var bag = new DiagnosticBag();
        Directory.CreateDirectory(temp["source"]);
        using var staging = StagingFolder.Open(temp[folder], temp["source"], bag, TestContext.Current.CancellationToken);
        var sink = new CompressingSink(staging!);
        foreach (var (path, bytes) in files) sink.Put(path, bytes);
        Assert.NotNull(staging!.Commit(bag));
    }

    private byte[] Unpacked(string file, Func<Stream, Stream> open)
    {
        using var input = File.OpenRead(temp[file]);
        using var stream = open(input);
        using var output = new MemoryStream();
        stream.CopyTo(output);
        return output.ToArray();
    }
}
