using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ClusterPortal.Tests.Themes;

public sealed partial class ThemeFilesTests
{
    public static IEnumerable<object[]> Templates() => ThemeFiles.Templates();

    public static IEnumerable<object[]> Drawings() => ThemeFiles.Drawings();

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_has_nothing_that_the_content_security_policy_forbids(string path)
    {
        var text = ThemeFiles.Read(path);

        // A mail has no such policy, and no other way to its looks; MailSafe judges it.
        if (!path.Contains("/mail/", StringComparison.Ordinal)) Assert.DoesNotMatch(InlineCode(), text);
        foreach (Match script in ScriptTag().Matches(text))
        {
            Assert.True(script.Value.Contains(" src=\"", StringComparison.Ordinal) || script.Value.Contains("application/ld+json", StringComparison.Ordinal), script.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_quotes_every_attribute_and_loads_nothing_from_elsewhere(string path)
    {
        var text = ThemeFiles.Read(path);

        Assert.DoesNotMatch(UnquotedValue(), Quoted().Replace(Code().Replace(text, ""), "\"\""));
        Assert.DoesNotMatch(ForeignSource(), text);
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_has_no_script_no_style_and_no_foreign_file(string path)
    {
        Assert.DoesNotMatch(ActiveSvg(), ThemeFiles.Read(path));
    }

    [Fact]
    public void Every_icon_that_a_template_names_is_drawn_and_every_drawn_icon_is_named_once()
    {
        var drawn = SymbolId().Matches(ThemeFiles.Read("base/assets/icons.svg")).Select(match => match.Groups[1].Value).ToList();
        var named = ThemeFiles.Templates().SelectMany(row => IconName().Matches(ThemeFiles.Read((string)row[0])).Select(match => match.Groups[1].Value));

        Assert.Empty(named.Except(drawn, StringComparer.Ordinal));
        Assert.Equal(drawn.Count, drawn.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_interface_text_that_a_template_names_stands_in_both_languages_with_the_same_parameters()
    {
        var english = Texts("en");
        var danish = Texts("da");
        var named = ThemeFiles.Templates().SelectMany(row => TextName().Matches(ThemeFiles.Read((string)row[0])).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(named.Except(english.Keys, StringComparer.Ordinal));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), danish.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in english)
        {
            Assert.Equal((key, Parameters(text)), (key, Parameters(danish[key])));
        }
    }

    [Theory]
    [InlineData("en", "Sweden", "Danish")]
    [InlineData("da", "Sverige", "dansk")]
    public void Countries_and_languages_have_names(string tag, string sweden, string danish)
    {
        var text = ThemeFiles.Read($"base/strings/{tag}.yml");

        Assert.Contains($"\n  SE: {sweden}\n", text, StringComparison.Ordinal);
        Assert.Contains($"\n  da: {danish}\n", text, StringComparison.Ordinal);
        Assert.Equal(249, CountryLine().Count(text));
    }

    [Theory]
    [InlineData("base/assets/css/site.css", 15)]
    [InlineData("base/assets/js/site.js", 5)]
    [InlineData("base/assets/icons.svg", 3)]
    [InlineData("medicon/assets/css/theme.css", 3)]
    public void An_asset_keeps_its_weight_when_compressed(string path, int kilobytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(ThemeFiles.Root, path)));
        }

        Assert.InRange(packed.Length, 1, kilobytes * 1024);
    }

    private static Dictionary<string, string> Texts(string tag)
    {
        var text = ThemeFiles.Read($"base/strings/{tag}.yml");
        var section = text[text.IndexOf("\nstrings:\n", StringComparison.Ordinal)..text.IndexOf("\ndates:", StringComparison.Ordinal)];
        return TextLine().Matches(section).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
    }

    private static string Parameters(string text) =>
        string.Join(' ', Parameter().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex("""<style|\sstyle\s*=|\son[a-z]+\s*=|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex ScriptTag();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""<[^>]*\s[a-z-]+\s*=(?!")""")]
    private static partial Regex UnquotedValue();

    [GeneratedRegex("""(?:src|srcset|action)="(?:https?:)?//|<link[^>]*href="(?:https?:)?//""")]
    private static partial Regex ForeignSource();

    [GeneratedRegex("""<script|<style|\sstyle\s*=|\son[a-z]+\s*=|<foreignObject|href\s*=|url\(""", RegexOptions.IgnoreCase)]
    private static partial Regex ActiveSvg();

    [GeneratedRegex("<symbol id=\"([a-z]+)\"")]
    private static partial Regex SymbolId();

    [GeneratedRegex("icon '([a-z]+)'")]
    private static partial Regex IconName();

    [GeneratedRegex(@"\bt\.([a-z_]+)")]
    private static partial Regex TextName();

    [GeneratedRegex("^  ([a-z_]+): (.+)$", RegexOptions.Multiline)]
    private static partial Regex TextLine();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("^  \"?[A-Z]{2}\"?: .+$", RegexOptions.Multiline)]
    private static partial Regex CountryLine();
}
