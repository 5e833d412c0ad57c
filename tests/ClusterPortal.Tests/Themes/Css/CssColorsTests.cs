using ClusterPortal.Domain.Colors;
using ClusterPortal.Themes.Css;

namespace ClusterPortal.Tests.Themes.Css;

/// <summary>The colours that the base theme makes of a brand are those that Chromium makes of it: the expected ones were read from its pixels.</summary>
public sealed class CssColorsTests
{
    private static readonly string Sheet = File.ReadAllText(Checkout.At("themes/base/assets/css/site.css"));

    private const string Yellow = ":root { --color-primary: #e0a800; --color-accent: #00c2a8; --color-ink: #223344; --color-paper: #fffaf0 }";
    private const string Blue = ":root { --color-primary: #0a3f69; --color-accent: #96004f; --color-ink: #0c1d2e; --color-paper: #ffffff }";

    [Theory]
    [InlineData(Yellow, false, "paper #fffaf0, ink #223344, primary #734000, accent #006550, link #734000, muted #495764, line-strong #7e868e, tint #f9f1e3, tint-deep #efe5d0, accent-tint #eef1e6")]
    [InlineData(Yellow, true, "paper #0f1519, ink #e1edf8, primary #e9c270, accent #44e0c5, link #e9c270, muted #afb9c3, line-strong #79828a, tint #181c1d, tint-deep #282925, accent-tint #152426")]
    [InlineData(Blue, false, "paper #ffffff, ink #0c1d2e, primary #0a3f69, accent #94004d, link #0a3f69, muted #354453, line-strong #6f7a86, tint #f3f6f8, tint-deep #e3e8ee, accent-tint #faf1f3")]
    [InlineData(Blue, true, "paper #0d151c, ink #e1edf8, primary #99cdff, accent #ff98c2, link #99cdff, muted #aeb9c4, line-strong #78828d, tint #131c26, tint-deep #1d2a37, accent-tint #211f29")]
    public void Colours_are_those_of_a_browser(string brand, bool dark, string expected)
    {
        var colors = new CssColors(RootProperties.Read([brand, Sheet]).In(dark), dark);
        foreach (var (name, hex) in expected.Split(", ").Select(p => p.Split(' ')).Select(p => (p[0], p[1])))
        {
            var made = colors.Of("--" + name).Color;
            Assert.NotNull(made);
            Assert.True(Distance(hex, made.Value.ToString()) <= 4, $"--{name} is {hex} in Chromium, and {made} here");
        }
    }

    [Theory]
    [InlineData("#fff", "#ffffff")]
    [InlineData("oklch(0.5 0.1 200)", "#00727a")]
    [InlineData("oklch(from #336699 calc(l + .1) c h)", "#5084b9")]
    [InlineData("color-mix(in srgb, #000 25%, #fff)", "#bfbfbf")]
    [InlineData("rgb(16 32 48 / 50%)", null)]
    [InlineData("light-dark(#111, #eee)", "#111111")]
    [InlineData("var(--not-set, var(--x))", null)]
    [InlineData("hotpink", null)]
    public void Single_forms(string written, string? expected)
    {
        var color = new CssColors(new Dictionary<string, string>(StringComparer.Ordinal) { ["--x"] = written }, dark: false).Of("--x").Color;
        if (expected is null) Assert.Null(color);
        else Assert.True(color is { } made && Distance(expected, made.ToString()) <= 3, $"{written} is {color}");
    }

    [Fact]
    public void Layers_come_before_what_has_none_and_later_before_earlier()
    {
        var values = RootProperties.Read(["@layer a, b; @layer b { :root { --x: 1; --y: 1 } } @layer a { :root { --x: 2 } } :root { --y: 2; } .part { --x: 3 } @media print { :root { --x: 4 } }"]).In(dark: false);
        Assert.Equal(("1", "2"), (values["--x"], values["--y"]));
    }

    [Fact]
    public void The_nearest_colour_keeps_its_hue()
    {
        var yellow = Color.Parse("#e0a800")!.Value;
        var found = NearestColor.Find(yellow, c => Color.Contrast(c, new Color(1, 1, 1)) >= 4.5)!.Value;
        Assert.InRange(Color.Contrast(found, new Color(1, 1, 1)), 4.5, 4.7);
        Assert.InRange(Math.Abs(Oklab.Of(found).Hue - Oklab.Of(yellow).Hue), 0, 2);
    }

    private static int Distance(string one, string other) =>
        new[] { 1, 3, 5 }.Max(i => Math.Abs(Convert.ToInt32(one.Substring(i, 2), 16) - Convert.ToInt32(other.Substring(i, 2), 16)));
}
