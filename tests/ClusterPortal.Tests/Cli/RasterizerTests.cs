using ClusterPortal.Cli.Cards;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

/// <summary>Programs that draw cards, played by small scripts.</summary>
public sealed class RasterizerTests : IDisposable
{
    private const string Works = "cat > /dev/null; printf painted";

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_program_that_is_installed_draws()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the scripts are for a Linux shell");
        var program = Find(Works)!;
        Assert.Equal("rsvg-convert painter 1.2", program.Name);
        Assert.Equal("painted"u8.ToArray(), program.Draw("<svg/>", CancellationToken.None).Png!.Value.ToArray());
    }

    [Fact]
    public void It_gets_the_whole_drawing_also_a_long_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the scripts are for a Linux shell");
        var svg = new string('x', 300_000);
        Assert.Equal(svg, System.Text.Encoding.UTF8.GetString(Find("cat")!.Draw(svg, CancellationToken.None).Png!.Value.Span));
    }

    [Theory]
    [InlineData("cat > /dev/null; echo no fonts >&2; exit 3", "rsvg-convert failed: no fonts")]
    [InlineData("cat > /dev/null", "rsvg-convert gave nothing")]
    public void What_fails_says_why(string script, string problem)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the scripts are for a Linux shell");
        var picture = Find(script)!.Draw("<svg/>", CancellationToken.None);
        Assert.Null(picture.Png);
        Assert.Equal(problem, picture.Problem);
    }

    [Fact]
    public void A_build_that_is_stopped_does_not_wait_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the scripts are for a Linux shell");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.Equal("rsvg-convert was stopped", Find("sleep 60")!.Draw("<svg/>", stop.Token).Problem);
    }

    [Fact]
    public void Programs_of_the_current_folder_are_not_started()
    {
        Script(Works);
        Assert.Null(RasterProgram.Find([".", "", Path.GetRelativePath(Environment.CurrentDirectory, temp["bin"])], CancellationToken.None));
    }

    [Fact]
    public void Without_a_program_it_says_which_ones_there_are() =>
        Assert.Equal("none of rsvg-convert, resvg and vips is installed", new InstalledRasterizer(temp["site"], [], CancellationToken.None).Draw("cards/a-1.png", "<svg/>").Problem);

    [Fact]
    public void A_card_of_the_site_before_is_not_drawn_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the scripts are for a Linux shell");
        Script(Works);
        Directory.CreateDirectory(temp["site/cards"]);
        File.WriteAllText(temp["site/cards/a-1.png"], "drawn before");
        var rasterizer = new InstalledRasterizer(temp["site"], [temp["bin"]], CancellationToken.None);
        Assert.Equal("drawn before", System.Text.Encoding.UTF8.GetString(rasterizer.Draw("cards/a-1.png", "<svg/>").Png!.Value.Span));
        Assert.Equal("painted", System.Text.Encoding.UTF8.GetString(rasterizer.Draw("cards/b-1.png", "<svg/>").Png!.Value.Span));
    }

    private RasterProgram? Find(string script)
    {
        Script(script);
        return RasterProgram.Find([temp["bin"]], CancellationToken.None);
    }

    private void Script(string script)
    {
        Directory.CreateDirectory(temp["bin"]);
        var file = temp["bin/rsvg-convert"];
        File.WriteAllText(file, $"#!/bin/sh\nif [ \"$1\" = --version ]; then echo painter 1.2; exit; fi\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
