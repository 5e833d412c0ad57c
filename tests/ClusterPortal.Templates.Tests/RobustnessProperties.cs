using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Templates.Tests;

/// <summary>Whatever stands in a template, it compiles or gives diagnostics, and both soon.</summary>
public sealed class RobustnessProperties
{
    private static readonly string[] Words =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "\n", " ", ";", "if ", "else ", "else if ", "end ", "for x in ", "while ", "case ", "when ", "capture x ", "with ", "wrap ", "func f ",
        "func f(a, b = 1, c...) ", "ret ", "import ", "readonly ", "include 'page.html' ", "tablerow x in ", "do; ", "title", "organizations", "x", "$x", "$", "$0", "$$", "this", "for.index", ".name", "?.", "[0]", "[", "]",
        "(", ")", "{", "}", "a: ", ",", "|", "|>", "@", "^", "!", "-", "+", "*", "/", "//", "%", "==", "<", "..", "..<", "??", "?", ":", "=", "++", "1", "2.5", "0x1", "1e9", "'s'", "\"d\"", "`v`", "$\"{x}\"", "#c", "##",
        "string.upcase ", "array.map 'name' ", "<a href=\"", "<a ", ">", "\"", "'", "<script>", "</script>", "<style>", "<!--", "-->", "style=\"", "é", "\0", "\ud800",
    ];

    private static readonly RenderLimits Small = new() { Steps = 20_000, OutputBytes = 1 << 20, TextLength = 1 << 18 };

    [Fact]
    public void Any_string_compiles_or_gives_diagnostics()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Check(text ?? "")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_words_of_the_language_compile_or_give_diagnostics()
    {
        var templates = Gen.ListOf(Gen.Elements(Words)).Select(words => string.Concat(words));
        Check(Config.QuickThrowOnFailure.WithMaxTest(3000), templates);
    }

    [Fact]
    public void Any_code_compiles_or_gives_diagnostics()
    {
        var templates = Gen.ListOf(Gen.Elements(Words[8..])).Select(words => "{{" + string.Concat(words) + "}}");
        Check(Config.QuickThrowOnFailure.WithMaxTest(3000), templates);
    }

    [Theory]
    [InlineData("{{ (", 20_000)]
    [InlineData("{{ [", 20_000)]
    [InlineData("{{ {a: ", 20_000)]
    [InlineData("{{ !", 20_000)]
    [InlineData("{{ x = - - ", 20_000)]
    [InlineData("{{ if 1 }}", 20_000)]
    [InlineData("{{ if 1 }}{{ else if 2 }}", 20_000)]
    [InlineData("{{ x ? ", 20_000)]
    [InlineData("{{ $\"{", 20_000)]
    [InlineData("{{ do; ", 20_000)]
    [InlineData("{{ func f }}", 20_000)]
    [InlineData("{{ a.", 20_000)]
    [InlineData("{{ 1 +", 20_000)]
    [InlineData("{{ f | ", 20_000)]
    [InlineData("<a ", 100_000)]
    [InlineData("{%", 100_000)]
    public void Repeated_openings_end_soon(string opening, int times)
    {
        Check(string.Concat(Enumerable.Repeat(opening, times)));
        Check("{{ " + string.Concat(Enumerable.Repeat(opening.Replace("{{", "", StringComparison.Ordinal), times)) + " }}");
    }

    private static void Check(Config config, Gen<string> templates) => Prop.ForAll(Arb.From(templates), text => Check(text)).Check(config);

    private static void Check(string template)
    {
        var watch = Stopwatch.StartNew();
        TemplateSource[] files = [new("page.html", template)];
        var compiled = TemplateSet.Compile(files, Sample.Host);
        var usable = compiled.Find("page.html");
        Assert.Equal(usable is null, compiled.HasErrors);
        if (usable is not null)
        {
            using var buffer = new OutputBuffer();
            usable.Render(Sample.Data(), buffer, new RenderContext(null, Small));
        }

        TemplateText.Render(files[0], null, textMode: true, [], Small);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }
}
