using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Media;
using ClusterPortal.Sources;

namespace ClusterPortal.Tests.Media;

public sealed class MediaReaderTests
{
    private static (MediaFile? File, string Findings) Read(string path, byte[] bytes, MediaLimits? limits = null)
    {
        var bag = new DiagnosticBag();
        var file = MediaReader.Read(new InputFile("content/x/" + path, bytes), limits ?? MediaLimits.Default, bag);
        return (file, string.Join(",", bag.ToImmutable().Select(d => d.Code)));
    }

    [Fact]
    public void Sound_files_pass_with_their_size()
    {
        foreach (var (path, bytes) in new[] { ("a.png", Pictures.Png), ("a.JPG", Pictures.Jpeg), ("a.jpeg", Pictures.Jpeg), ("a.webp", Pictures.Webp) })
        {
            var (file, findings) = Read(path, bytes);
            Assert.Equal("", findings);
            Assert.Equal((3, 2), (file!.Width, file.Height));
            Assert.Equal(bytes, file.Bytes.ToArray());
        }
    }

    [Fact]
    public void Names_must_fit_what_the_file_is()
    {
        Assert.Equal("CP7205", Read("a.png", Pictures.Jpeg).Findings);
        Assert.Equal("CP7205", Read("a.jpg", "<html><script>alert(1)</script>"u8.ToArray()).Findings);
        Assert.Equal("CP7205", Read("a.pdf", Pictures.Png).Findings);
        Assert.Equal("CP7205", Read("a.docx", "%PDF-1.7"u8.ToArray()).Findings);
        Assert.Equal("CP7205", Read("a.gif", []).Findings);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.exe")]
    [InlineData("a.docm")]
    [InlineData("a.svgz")]
    [InlineData("a")]
    public void Other_kinds_of_files_are_not_published(string path) => Assert.Equal("CP7208", Read(path, [1, 2, 3]).Findings);

    [Fact]
    public void Pixel_bombs_large_files_and_torn_files_are_refused()
    {
        var bomb = Pictures.Png;
        bomb[16] = bomb[20] = 0;
        bomb[17] = bomb[21] = 1;
        Assert.Equal("CP7207", Read("a.png", bomb).Findings);
        Assert.Equal("CP7204", Read("a.png", Pictures.Png, new MediaLimits { ImageBytes = 50 }).Findings);
        Assert.Equal("CP7206", Read("a.png", Pictures.Png[..60]).Findings);
        Assert.Equal("CP5302", Read("a.gif", [.. Pictures.Gif[..^1], .. Pictures.Gif[19..]]).Findings);
    }

    [Fact]
    public void A_pdf_must_begin_and_end_as_one()
    {
        var whole = Encoding.ASCII.GetBytes("%PDF-1.7\n" + new string('x', 100) + "\n%%EOF\n");
        Assert.Equal(MediaFormat.Pdf, Read("a.pdf", whole).File!.Format);
        Assert.Equal("CP7206", Read("a.pdf", whole[..^6]).Findings);
    }
}
