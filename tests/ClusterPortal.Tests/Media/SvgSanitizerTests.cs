using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Media;
using ClusterPortal.Sources;

namespace ClusterPortal.Tests.Media;

public sealed class SvgSanitizerTests
{
    private const string Head = "<svg height=\"10\" viewBox=\"0 0 20 10\" width=\"20\" xmlns=\"http://www.w3.org/2000/svg\"";

    private static (string? Svg, string[] Findings) Rewrite(string svg)
    {
        var bag = new DiagnosticBag();
        var file = SvgSanitizer.Rewrite(new InputFile("content/x/a.svg", Encoding.UTF8.GetBytes(svg)), bag);
        return (file is null ? null : Encoding.UTF8.GetString(file.Bytes.Span), [.. bag.ToImmutable().Select(d => $"{d.Span.Position.Line}:{d.Span.Position.Column} {d.Code}")]);
    }

    private static string Svg(string inner, string attributes = "viewBox=\"0 0 20 10\"") =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" {attributes}>{inner}</svg>";

    private static string Out(string inner) => Head + (inner.Length == 0 ? "/>" : ">" + inner + "</svg>");

    [Theory]
    [InlineData("<path d='M0 0\n  h9'/>", "<path d=\"M0 0 h9\"/>")]
    [InlineData("<g fill='red' id='unused'><rect width='5' height='5'/></g>", "<g fill=\"red\"><rect height=\"5\" width=\"5\"/></g>")]
    [InlineData("<defs><linearGradient id='g'><stop offset='0' stop-color='#fff'/></linearGradient></defs><path fill='url(#g)' d='M0 0'/>",
        "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs><path d=\"M0 0\" fill=\"url(#g)\"/>")]
    [InlineData("<symbol id='s'><path d='M0 0'/></symbol><use xlink:href='#s' x='1'/>", "<symbol id=\"s\"><path d=\"M0 0\"/></symbol><use href=\"#s\" x=\"1\"/>")]
    [InlineData("<style>.a,.b{fill:#123;stroke-width:2px} path{opacity:.5}</style><path class='a' fill='red' d='M0 0'/>", "<path d=\"M0 0\" fill=\"#123\" opacity=\".5\" stroke-width=\"2px\"/>")]
    [InlineData("<path style='fill: red; -inkscape-x: 1; stroke:none !important' d='M0 0'/>", "<path d=\"M0 0\" fill=\"red\" stroke=\"none\"/>")]
    [InlineData("<title>A &amp; B</title><text x='1'>Lund <tspan>&lt;1&gt;</tspan></text>", "<title>A &amp; B</title><text x=\"1\">Lund <tspan>&lt;1&gt;</tspan></text>")]
    [InlineData("<metadata><x:y xmlns:x='urn:x'/></metadata><n:v xmlns:n='urn:n' a='b'><path d='M0 0'/></n:v><!-- c --><?p i?>", "")]
    [InlineData("<a xlink:href='https://evil.example'><path d='M0 0'/></a>", "<path d=\"M0 0\"/>")]
    [InlineData("<g></g>", "<g/>")]
    public void Drawings_are_written_anew_small_and_in_order(string inner, string expected)
    {
        var (svg, findings) = Rewrite(Svg(inner));
        Assert.Equal(Out(expected), svg);
        Assert.Empty(findings);
        Assert.Equal(svg, Rewrite(svg!).Svg);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script xmlns='http://www.w3.org/2000/svg' href='data:,x'/>")]
    [InlineData("<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'>x</div></foreignObject>")]
    [InlineData("<image href='https://evil.example/x.png'/>")]
    [InlineData("<image href='data:image/png;base64,AAAA'/>")]
    [InlineData("<g onclick='alert(1)'/>")]
    [InlineData("<g ONLOAD='alert(1)'/>")]
    [InlineData("<use href='https://evil.example/a.svg#x'/>")]
    [InlineData("<use xlink:href='javascript:alert(1)'/>")]
    [InlineData("<use href='data:image/svg+xml,x#x'/>")]
    [InlineData("<animate attributeName='href' to='javascript:alert(1)'/>")]
    [InlineData("<set attributeName='onmouseover' to='alert(1)'/>")]
    [InlineData("<rect fill='url(https://evil.example/x#y)'/>")]
    [InlineData("<rect fill='url(//evil.example/x#y)'/>")]
    [InlineData("<rect fill='u\\72l(x)'/>")]
    [InlineData("<rect style='fill:url(data:,x)'/>")]
    [InlineData("<rect filter='url(#a) url(x)'/>")]
    [InlineData("<style>@import url(https://evil.example/x.css);</style>")]
    [InlineData("<style>@import 'https://evil.example/x.css'; .a{fill:red}</style>")]
    [InlineData("<style>.a{fill:url(https://evil.example/)}</style><rect class='a'/>")]
    [InlineData("<rect mask='image(x)'/>")]
    [InlineData("<feImage href='https://evil.example/x'/>")]
    public void Active_and_loading_parts_are_left_out_with_a_finding(string inner)
    {
        var (svg, findings) = Rewrite(Svg(inner));
        Assert.NotNull(svg);
        Assert.Contains("CP7202", Assert.Single(findings), StringComparison.Ordinal);
        foreach (var bad in new[] { "script", "foreignObject", "<image", "onclick", "onload", "javascript", "evil", "data:", "animate", "<set", "@import", "feImage", "\\" })
            Assert.DoesNotContain(bad, svg, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg viewBox='0 0 1 1'><text>&a;</text></svg>", "CP7201")]
    [InlineData("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg viewBox='0 0 1 1'/>", "CP7201")]
    [InlineData("<svg viewBox='0 0 1 1'><g></svg>", "CP7201")]
    [InlineData("<svg viewBox='0 0 1 1'>&unknown;</svg>", "CP7201")]
    [InlineData("<html/>", "CP7201")]
    [InlineData("<svg xmlns='http://www.w3.org/1999/xhtml' viewBox='0 0 1 1'/>", "CP7201")]
    [InlineData("", "CP7201")]
    [InlineData("\0", "CP7201")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "CP5301")]
    [InlineData("<svg width='100%' height='100%'/>", "CP5301")]
    [InlineData("<svg viewBox='0 0 0 5'/>", "CP5301")]
    [InlineData("<svg viewBox='0 0 1 1'><g id='a'><path/></g><g id='b'><use href='#a'/></g><use href='#b'/></svg>", "CP7203")]
    [InlineData("<svg viewBox='0 0 1 1'><use id='a' href='#a'/></svg>", "CP7203")]
    public void Drawings_that_cannot_be_trusted_are_refused(string text, string code)
    {
        var (svg, findings) = Rewrite(text);
        Assert.Null(svg);
        Assert.EndsWith(code, Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_and_large_drawings_are_refused()
    {
        Assert.EndsWith("CP7203", Assert.Single(Rewrite(Svg(string.Concat(Enumerable.Repeat("<g>", 60)) + string.Concat(Enumerable.Repeat("</g>", 60)))).Findings), StringComparison.Ordinal);
        Assert.EndsWith("CP7203", Assert.Single(Rewrite(Svg(string.Concat(Enumerable.Repeat("<g/>", 9000)))).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_stand_at_their_line() => Assert.Equal(["2:2 CP7202"], Rewrite(Svg("\n<script/>")).Findings);

    [Fact]
    public void The_view_box_is_made_from_width_and_height()
    {
        Assert.Equal("<svg height=\"5\" viewBox=\"0 0 12.5 5\" width=\"13\" xmlns=\"http://www.w3.org/2000/svg\"/>", Rewrite("<svg width='12.5px' height='5'/>").Svg);
        Assert.Equal("<svg height=\"10\" viewBox=\"-5,-5,20,10\" width=\"20\" xmlns=\"http://www.w3.org/2000/svg\"/>", Rewrite("<svg viewBox='-5,-5,20,10' width='100%'/>").Svg);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        var bag = new DiagnosticBag();
        Assert.Null(SvgSanitizer.Rewrite(new InputFile("a.svg", new byte[] { 0xFF, 0xFE, (byte)'<', 0 }), bag));
        Assert.Equal("CP7201", Assert.Single(bag.ToImmutable()).Code);
    }
}
