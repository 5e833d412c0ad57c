using System.Text;
using ClusterPortal.Media;

namespace ClusterPortal.Tests.Media;

public sealed class RasterImageTests
{
    // A photograph held upright, its camera "SECRET" in the same note.
    private static readonly byte[] Exif =
    [
        0xFF, 0xE1, 0, 0x2E, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. "SECRET-PLACE"u8,
    ];

    private static byte[] At(byte[] bytes, int at, ReadOnlySpan<byte> added) => [.. bytes[..at], .. added, .. bytes[at..]];

    private static byte[] Chunk(string name, string data) => [0, 0, 0, (byte)data.Length, .. Encoding.ASCII.GetBytes(name + data), 1, 2, 3, 4];

    private static bool Holds(byte[]? bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    [Fact]
    public void Size_and_format_come_from_the_head()
    {
        Assert.Equal(new RasterInfo(MediaFormat.Png, 3, 2), RasterImage.Inspect(Pictures.Png));
        Assert.Equal(new RasterInfo(MediaFormat.Jpeg, 3, 2), RasterImage.Inspect(Pictures.Jpeg));
        Assert.Equal(new RasterInfo(MediaFormat.Webp, 3, 2), RasterImage.Inspect(Pictures.Webp));
        Assert.Equal(new RasterInfo(MediaFormat.Gif, 1, 1), RasterImage.Inspect(Pictures.Gif));
        Assert.Null(RasterImage.Inspect("<svg/>"u8));
    }

    [Fact]
    public void Sound_pictures_without_secrets_stay_byte_for_byte()
    {
        foreach (var picture in new[] { Pictures.Png, Pictures.Jpeg, Pictures.Webp, Pictures.Gif }) Assert.Equal(picture, RasterImage.Strip(picture));
    }

    [Fact]
    public void What_follows_the_end_is_cut_off()
    {
        foreach (var picture in new[] { Pictures.Png, Pictures.Jpeg, Pictures.Webp, Pictures.Gif })
            Assert.Equal(picture, RasterImage.Strip([.. picture, .. "<script>PK\u0003\u0004"u8]));
    }

    [Fact]
    public void Notes_are_taken_out_of_every_format()
    {
        Assert.Equal(Pictures.Png, RasterImage.Strip(At(Pictures.Png, 33, [.. Chunk("tEXt", "Author\0SECRET"), .. Chunk("eXIf", "SECRET"), .. Chunk("iTXt", "x")])));
        Assert.Equal(Pictures.Jpeg, RasterImage.Strip(At(Pictures.Jpeg, 20, [0xFF, 0xFE, 0, 8, .. "SECRET"u8, 0xFF, 0xED, 0, 8, .. "SECRET"u8])));
        Assert.Equal(Pictures.Gif, RasterImage.Strip(At(Pictures.Gif, 19, [(byte)'!', 0xFE, 6, .. "SECRET"u8, 0])));
        var webp = At(Pictures.Webp, 30, [.. "EXIF"u8, 6, 0, 0, 0, .. "SECRET"u8]);
        webp[4] += 14;
        webp[20] |= 0x08;
        Assert.Equal(Pictures.Webp, RasterImage.Strip(webp));
    }

    [Fact]
    public void The_turn_of_a_photograph_survives_but_not_the_rest_of_its_note()
    {
        var photo = At(Pictures.Jpeg, 20, Exif);
        Assert.Equal(new RasterInfo(MediaFormat.Jpeg, 2, 3), RasterImage.Inspect(photo));
        var clean = RasterImage.Strip(photo);
        Assert.True(Holds(photo, "SECRET-PLACE"));
        Assert.False(Holds(clean, "SECRET-PLACE"));
        Assert.Equal(new RasterInfo(MediaFormat.Jpeg, 2, 3), RasterImage.Inspect(clean));
        Assert.Equal(clean, RasterImage.Strip(clean));
    }

    [Fact]
    public void Torn_pictures_are_refused_at_every_length()
    {
        foreach (var picture in new[] { Pictures.Png, Pictures.Jpeg, Pictures.Webp, Pictures.Gif })
        {
            for (var length = 0; length < picture.Length; length++) Assert.Null(RasterImage.Strip(picture.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Bytes_gone_wrong_do_no_harm()
    {
        foreach (var picture in new[] { Pictures.Png, Pictures.Jpeg, Pictures.Webp, Pictures.Gif })
        {
            for (var at = 0; at < picture.Length; at++)
            {
                foreach (var value in new byte[] { 0, 0x7F, 0x80, 0xFF })
                {
                    var broken = (byte[])picture.Clone();
                    broken[at] = value;
                    RasterImage.Inspect(broken);
                    Assert.True(RasterImage.Strip(broken) is not { } clean || clean.Length <= broken.Length + 40);
                }
            }
        }
    }

    [Fact]
    public void Moving_pictures_are_told()
    {
        var png = At(Pictures.Png, 33, Chunk("acTL", "12345678"));
        Assert.True(RasterImage.Inspect(png)!.Value.Animated);
        var frame = Pictures.Gif[19..^1];
        Assert.True(RasterImage.Inspect(At(Pictures.Gif, 19, frame))!.Value.Animated);
        var webp = Pictures.Webp;
        webp[20] |= 2;
        Assert.True(RasterImage.Inspect(webp)!.Value.Animated);
    }
}
