using ClusterPortal.Pages;

namespace ClusterPortal.Tests.Pages;

/// <summary>Packed, a sheet says the same: what is taken away means nothing, and what means something is kept.</summary>
public sealed class SheetPackerTests
{
    [Theory]
    [InlineData("a { color : red ; }\n\nb,\n c > d { margin: 0 auto }", "a{color :red}b,c > d{margin:0 auto}\n")]
    [InlineData("/* remark */ a { /* one */ b: c; /* two */ }", "a{b:c}\n")]
    [InlineData("a/* parts words */b { }", "a b{}\n")]
    [InlineData("/*! Licence: keep  this */\na { }", "/*! Licence: keep  this */ a{}\n")]
    [InlineData("a::after { content: \"a  ;  } /* no remark */\" / \"\"; }", "a::after{content:\"a  ;  } /* no remark */\" / \"\"}\n")]
    [InlineData("a { content: 'it\\'s  { it' }", "a{content:'it\\'s  { it'}\n")]
    [InlineData("a { width: calc(1px  +  2 * var(--x)) }", "a{width:calc(1px + 2 * var(--x))}\n")]
    [InlineData(".a :hover, .a:hover .b { }", ".a :hover,.a:hover .b{}\n")]
    [InlineData("@media (width >= 56rem) and (prefers-color-scheme: dark) { a { b: c } }", "@media (width >= 56rem) and (prefers-color-scheme:dark){a{b:c}}\n")]
    [InlineData("@layer base,  parts;", "@layer base,parts;\n")]
    [InlineData("a { background: url(data:image/svg+xml;utf8,<svg  a=b>) , url( \"x y.png\" ) }", "a{background:url(data:image/svg+xml;utf8,<svg  a=b>),url( \"x y.png\" )}\n")]
    [InlineData(".a\\:b\\  c { }", ".a\\:b\\  c{}\n")]
    [InlineData(".\\31  c { }", ".\\31  c{}\n")]
    [InlineData("a { b: \"never closed\n}", "a{b:\"never closed\n}\n")]
    [InlineData("a { } /* never closed", "a{}\n")]
    [InlineData("a \\", "a \\\n")]
    [InlineData("", "\n")]
    public void Nothing_that_means_something_is_lost(string css, string packed) => Assert.Equal(packed, SheetPacker.Pack(css));

    [Fact]
    public void Packed_again_it_stays_as_it_is()
    {
        foreach (var sheet in Directory.EnumerateFiles(Checkout.At("themes/base/assets/css"), "*.css"))
        {
            var packed = SheetPacker.Pack(File.ReadAllText(sheet));
            Assert.True(packed.Length < new FileInfo(sheet).Length * 0.93, $"{sheet} is not much smaller");
            Assert.Equal(packed, SheetPacker.Pack(packed));
        }
    }
}
