using System.Collections.Immutable;
using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>The form's script beside the build: both come to the same verdict on a value, make the same id of a name, and what the one writes the other reads.</summary>
public sealed class JoinRuleTests(Chromium chromium)
{
    private static readonly ImmutableArray<LanguageTag> Languages = [new("en"), new("da"), new("sv"), new("zh-Hans")];
    private static readonly ContentTypes Types = new TypeReader(new DiagnosticBag()).Read(BuiltinTypes.Files(), Languages);

    private static readonly string[] Hostile =
    [
        "NO", "no", "12:30", "1e3", "0123", "a: b", "x #y", "# x", "\"'", "'", "\\", "\\n", "a\nb", "a\n\nb", " a", "a\n b", "a \nb", "\ta", "- x", "? x", "{a: b}", "[x]", "&a", "*a", "!!str x", "%x", "@x", "`x`", "|", ">", "---", "...",
        "<script>alert(1)</script>", "null", "~", "true", "=", "<<", "😀 家族", "发酵设备：一二", "naïve, (really) & so", "a,b", "x: ", "--- a\n...\nb", "عربي", "e\u0301",
    ];

    [Theory]
    [InlineData("website", "https://acme.example|http://a.b|https://acme.example:8080/x?y#z|https://發酵.example|https://a|a.example|https://|https://u@a.example|ftp://a.example|HTTPS://a.example|https://a.example:99999|https://a.example:|https://a b.example|https://-a.example|https://a-.example|https://a..b|https://a.example/\"|https://a.example./|https://😀.example|javascript:alert(1)|https://a_b.example")]
    [InlineData("contact.email", "a@b.example|a.b+c@d.example|a@b|@b.example|a@@b.example|a..b@c.example|.a@b.example|a.@b.example|a b@c.example|a@b.example.|ø@b.example|a@ø.example|<a@b.example>")]
    [InlineData("contact.phone", "+45 00 00 00 12|+4500000012|0045 12345678|+45|+45 (0) 12-34 56 78|+45.12.34.56.78|+123456|+1234567890123456|+45 1234567a| +4512345678")]
    [InlineData("founded", "2016|999|2101|1000|2100|2016.5|02016|-5|abc|2.016|2,016|٢٠١٦|+2016|1e3")]
    [InlineData("export_share", "0|100|101|-1|55.5|.5|5.|0.0000001|00|-0")]
    [InlineData("country", "DK|NO|dk|ZZ|UK|Denmark|XK")]
    [InlineData("kind", "company|Company|science_park|firm| company")]
    [InlineData("vat", "DK00000000|dk00000000|DK|DK-1|D100")]
    [InlineData("lei", "00000000000000000098|0000000000000000009A|98")]
    [InlineData("name", "A|x")]
    [InlineData("parent", "acme|Acme|a--b|-a|a-|a_b|ø")]
    [InlineData("certifications.valid_to", "2026-05-01|2026-02-30|2026-2-3|0999-01-01|2026-05-01T10:00|01.05.2026|2024-02-29|2023-02-29|9999-12-31|26-05-01")]
    [InlineData("languages", "en|zh-Hans|pt-BR|english|e|en_GB|en-|EN|zh-Hans-CN-x|en-a")]
    public async Task BothComeToTheSameVerdict(string path, string values)
    {
        var field = path.Split('.').Aggregate((Fields: Types.Find("organization")!.Fields, Field: (Field?)null), (at, step) => at.Fields.Find(step) is { } f ? ((f.Of ?? f).Fields ?? at.Fields, f.Kind == FieldKind.List && f.Of!.Fields is null ? f.Of : f) : at).Field!;
        var page = await OpenAsync();
        var all = values.Split('|').Concat(path == "name" ? [new string('x', 120), new string('x', 121), "a\u0007b", "a\u202eb", "a\u2028b"] : []).ToArray();
        var script = await page.EvaluateAsync<bool[]>(
            """
            ([path, values]) => {
              const rule = path.reduce((at, step) => (at.fields ?? at.of?.parts ?? at.parts).find((f) => f.name === step), rules);
              const one = rule.kind === "list" ? rule.of : rule;
              return values.map((value) => ClusterEntry.check({ ...rules, fields: [{ ...one, name: "x" }] }, { x: value }).length === 0);
            }
            """, new object[] { path.Split('.'), all });
        var build = all.Select(v => IsGood(field, v)).ToArray();
        Assert.Equal(all.Zip(build), all.Zip(script));
    }

    /// <summary>As it would be read from a file in which it is quoted; control characters are refused before any field is read.</summary>
    private static bool IsGood(Field field, string value)
    {
        var bag = new DiagnosticBag();
        var quoted = JsonSerializer.Serialize(value);
        if (YamlReader.Read(new SourceText("a.yml", $"x: {quoted}\n"), YamlLimits.Default, bag) is YamlMapping { Entries: [var entry] })
            _ = new ValueReader(new ContentContext(Types, Languages[0], Languages), "content", bag).Read(entry.Value, field);
        return !bag.HasErrors;
    }

    [Fact]
    public async Task WhatTheFormWritesIsReadAsItWasMeant()
    {
        var page = await OpenAsync();
        var written = await page.EvaluateAsync<string[]>(
            """
            (texts) => texts.map((text) => ClusterEntry.write(rules, {
              name: text, kind: "company", summary: { en: text, da: text }, description: { en: text }, country: "NO", markets: ["NO", "DK"], city: text,
              contact: { name: text, role: { "zh-Hans": text }, phone: "+45 00 00 00 12" }, employees: { value: "12", band: "", as_of: "" },
              seeking: [{ en: text }, { en: text, da: text }], products: [{ name: { en: text }, description: { da: text } }, { name: { en: "b" } }], tags: [text, "b"],
            }))
            """, Hostile);
        foreach (var (text, yaml) in Hostile.Zip(written))
        {
            var bag = new DiagnosticBag();
            var map = (YamlMapping?)YamlReader.Read(new SourceText("a.yml", yaml), YamlLimits.Default, bag);
            Assert.True(bag.Count == 0 && map is not null, $"{text}:\n{yaml}\n{string.Join('\n', bag.ToImmutable())}");
            string? At(params object[] steps) => (steps.Aggregate((YamlNode)map!, (node, step) => step is int i ? ((YamlSequence)node).Items[i] : ((YamlMapping)node)[(string)step]!) as YamlScalar)?.Value;
            foreach (var place in new object[][] { ["name"], ["summary", "en"], ["summary", "da"], ["description"], ["city"], ["contact", "name"], ["contact", "role", "zh-Hans"], ["seeking", 0], ["seeking", 1, "da"], ["products", 0, "name"], ["products", 0, "description", "da"], ["tags", 0] })
                Assert.True(text == At(place), $"{string.Join('.', place)} of {text}: {At(place)}\n{yaml}");
            Assert.Equal("NO", At("country"));
            Assert.Equal("12", At("employees"));
        }
    }

    [Fact]
    public async Task AnIdIsMadeAsTheBuildMakesIt()
    {
        var page = await OpenAsync();
        string[] names =
        [
            "Ærø Biotech A/S", "L'Oeuvre & Søn", "Straße 3.0", "ÅÄÖ åäö", "Łódź Žilina İstanbul ıi", "Αθήνα ΕΛΛΑΣ", "Москва Щука объём", "e\u0301te\u0301", "  --  ", "!!!", "a", "A.S.", "x’y", "Ǽ ﬁ ß ẞ",
            "A very long name of a company that goes on and on until it is cut at the end of a word, please", new string('a', 90), "Ĳssel", "北京 Beijing 生物", "😀 Smile", "tab\tand\nline", "soft\u00adhyphen", "Œuvre Đà Nẵng",
        ];
        var made = await page.EvaluateAsync<string[]>("(names) => names.map((name) => ClusterEntry.idOf(rules, name))", names);
        // Readings of Chinese characters are left to the visitor.
        Assert.Equal(names.Select(n => RecordId.From(n.Replace("北京", " ", StringComparison.Ordinal).Replace("生物", " ", StringComparison.Ordinal), 60)), made);
    }

    [Fact]
    public async Task PresentValuesAreFoundWhereTheBuildPutsThem()
    {
        var page = await OpenAsync();
        string[] ids = ["a", "acme", "sundkar-fermentation", "novo-nordisk", new string('z', 80)];
        Assert.Equal(ids.Select(i => JoinRoutes.PartOf(i, 7)), await page.EvaluateAsync<int[]>("(ids) => ids.map((id) => ClusterEntry.partOf(id, 7))", ids));
        foreach (var organization in chromium.Portal.Plan.Pages.Where(p => p.Template == "organization.html" && p.Kind == "entry" && p.Language.ToString() == "en").Select(p => p.Record!.Id))
        {
            var parts = chromium.Portal.Files.Keys.Count(k => k.StartsWith("join/organization/", StringComparison.Ordinal));
            Assert.Contains($"\"{organization}\":{{", chromium.Portal.Text($"join/organization/{JoinRoutes.PartOf(organization, parts)}.json"), StringComparison.Ordinal);
        }
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await chromium.SharedAsync("join/");
        await Assertions.Expect(page.Locator(".join-form[data-ready]")).ToBeVisibleAsync();
        await page.EvaluateAsync("async () => { globalThis.rules ??= await (await fetch(document.querySelector('.join-form').dataset.rules)).json(); }");
        return page;
    }
}
