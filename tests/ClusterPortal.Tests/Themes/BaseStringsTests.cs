using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Themes;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Themes;

/// <summary>The texts of the base theme are whole in each of its languages: same keys, same places to fill, the plural forms of the language.</summary>
public sealed class BaseStringsTests
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    public static TheoryData<string> Languages => ["da", "sv", "zh-Hans"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_is_translated(string tag)
    {
        var english = Read("en");
        var own = Read(tag);
        Assert.Equal(Plain(english).Keys.Order(StringComparer.Ordinal), Plain(own).Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in Plain(english).Where(t => t.Key.StartsWith("strings.", StringComparison.Ordinal) || t.Key.StartsWith("approx.", StringComparison.Ordinal)))
            Assert.Equal((key, Blanks(text)), (key, Blanks(own[key])));
        var needed = Plurals.FormsOf(new LanguageTag(tag));
        foreach (var key in english.Keys.Where(k => k.EndsWith(".other", StringComparison.Ordinal)).Select(k => k[..^".other".Length]))
            Assert.Equal((key, string.Join(' ', needed)), (key, string.Join(' ', Forms.Where(f => own.ContainsKey($"{key}.{f}")))));
    }

    [Fact]
    public void Countries_and_languages_are_named_in_all() =>
        Assert.All(["en", "da", "sv", "zh-Hans", "ar"], tag => Assert.True(Read(tag).Count(k => k.Key.StartsWith("countries.", StringComparison.Ordinal)) >= 249));

    private static Dictionary<string, string> Plain(Dictionary<string, string> all) =>
        all.Where(t => !Forms.Contains(t.Key.Split('.')[^1]) && !t.Key.StartsWith("towns.", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    private static string Blanks(string text) =>
        string.Join(' ', text.Split('{').Skip(1).Select(p => p[..p.IndexOf('}', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string tag)
    {
        var bag = new DiagnosticBag();
        var source = TextDecoder.Decode(BaseTheme.Files().Single(f => f.Path == $"themes/base/strings/{tag}.yml"), bag)!;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(YamlReader.Read(source, YamlLimits.Default, bag)!, "", texts);
        Assert.Empty(bag.ToImmutable());
        return texts;
    }

    private static void Flatten(YamlNode node, string path, Dictionary<string, string> texts)
    {
        if (node is YamlMapping map) foreach (var entry in map.Entries) Flatten(entry.Value, path.Length == 0 ? entry.Key.Value : $"{path}.{entry.Key.Value}", texts);
        else if (node is YamlScalar scalar) texts.Add(path, scalar.Value);
    }
}
