using System.Globalization;
using System.Xml.Linq;
using ClusterPortal.Content.Values;
using ClusterPortal.Graphics.Charts;

namespace ClusterPortal.Tests.Graphics;

public sealed class ChartTests
{
    private static readonly string[] Two = ["Alpha", "Beta"];
    private static readonly string[] Three = ["Alpha", "Beta", "Gamma"];

    public static TheoryData<string> Kinds() => [.. Enum.GetNames<ChartKind>()];

    [Fact]
    public void Bars_are_as_long_as_their_numbers_say()
    {
        var bars = Elements(Samples.Of(ChartKind.Bar, Three, [2000, 1000, 500]), "rect").ToList();
        Assert.Equal([100, 50, 25], bars.Select(Width));
        Assert.All(bars, b => Assert.Equal("0%", (string)b.Attribute("x")!));
    }

    [Fact]
    public void Parts_of_a_stack_follow_each_other()
    {
        var parts = Elements(Samples.Of(ChartKind.Stacked, Two, [20, 60], [30, 40]), "rect").Where(r => (string?)r.Attribute("class") == "part").ToList();
        Assert.Equal([(0, 20), (20, 30), (0, 60), (60, 40)], parts.Select(p => (Place(p), Width(p))));
    }

    [Fact]
    public void Parts_of_a_whole_fill_it()
    {
        var parts = Elements(Samples.Of(ChartKind.Share, Three, [6, 28, 27]), "rect").Where(r => (string?)r.Attribute("class") == "part").ToList();
        Assert.Equal(100, Math.Round(parts.Sum(Width), 1));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_missing_is_said_and_never_drawn_as_nought(string kind)
    {
        var html = Chart.Draw(Samples.Of(Enum.Parse<ChartKind>(kind), Three, [120, null, 80]))!;
        Assert.Contains("no data", html[html.IndexOf("</desc>", StringComparison.Ordinal)..]);
        Assert.Contains("no data: Beta.", html);
        Assert.DoesNotContain(">0</text><text class=\"missing\"", html);
        Assert.DoesNotContain("width=\"0%\"", html);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Without_any_number_there_is_no_chart(string kind) =>
        Assert.Null(Chart.Draw(Samples.Of(Enum.Parse<ChartKind>(kind), Two, new decimal?[] { null, null })));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_chart_has_a_name_a_description_and_no_style_of_its_own(string kind)
    {
        foreach (var svg in Drawings(Samples.Of(Enum.Parse<ChartKind>(kind), Three, [3, 2, 1], [4, 5, 6])))
        {
            Assert.Equal("img", (string)svg.Attribute("role")!);
            var ids = svg.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(((string)svg.Attribute("aria-labelledby")!).Split(' '), id => Assert.NotEmpty(svg.Descendants().Single(e => (string?)e.Attribute("id") == id).Value));
            Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Attribute("style") is not null || e.Name.LocalName is "style" or "script");
            Assert.All(svg.Descendants().Attributes("fill").Where(f => f.Value.StartsWith("url(#", StringComparison.Ordinal)), f => Assert.Contains(f.Value[5..^1], ids));
        }
    }

    [Fact]
    public void Drawings_of_one_chart_have_ids_of_their_own()
    {
        var ids = Drawings(Samples.Of(ChartKind.Bar, Two, [1, 2], [3, 4])).SelectMany(s => s.DescendantsAndSelf()).Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(4, ids.Count);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void What_is_not_exact_looks_so()
    {
        var model = Samples.Of(ChartKind.Bar, Three, [1, 2, 3]) with { Series = [new ChartSeries("Staff", null, [Samples.Value(10, Approximation.About), Samples.Value(10, Approximation.Over), Samples.Value(10, Approximation.Under)])] };
        var svg = Drawings(model).Single();
        Assert.Equal(2, svg.Descendants().Count(e => (string?)e.Attribute("class") == "unsure"));
        Assert.Single(svg.Elements(), e => e.Name.LocalName == "svg");
        Assert.Contains("about 10", svg.Value);
        Assert.Contains("over 10", svg.Value);
        Assert.Contains("under 10", svg.Value);
    }

    [Fact]
    public void A_sum_of_what_is_not_exact_is_not_given()
    {
        var model = Samples.Of(ChartKind.Stacked, Two, [10, 20], [7, 5]);
        Assert.Contains(">17</text>", Chart.Draw(model));
        Assert.DoesNotContain(">17</text>", Chart.Draw(model with { Series = [model.Series[0], new ChartSeries("b", null, [Samples.Value(7, Approximation.About), Samples.Value(5)])] }));
    }

    [Fact]
    public void A_line_is_broken_where_a_value_is_missing()
    {
        var path = Elements(Samples.Of(ChartKind.Line, ["2021", "2022", "2023", "2024", "2025"], [1, 2, null, 3, 4]), "path").First(p => (string?)p.Attribute("class") == "line");
        Assert.Equal(2, ((string)path.Attribute("d")!).Count(c => c == 'M'));
    }

    [Fact]
    public void Where_a_language_reads_from_the_right_bars_begin_there()
    {
        var model = Samples.Of(ChartKind.Bar, Two, [100, 25]);
        var bars = Elements(model with { Words = model.Words with { RightToLeft = true } }, "rect").ToList();
        Assert.Equal([(0, 100), (75, 25)], bars.Select(b => (Place(b), Width(b))));
    }

    [Fact]
    public void Text_from_entries_is_text()
    {
        var svg = Drawings(Samples.Of(ChartKind.Bar, ["<script>alert(1)</script> \"&", "B"], [1, 2]) with { Title = "</title><script>" }).Single();
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
        Assert.Equal("</title><script>", svg.Elements().First().Value);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Hostile_sizes_neither_crash_nor_hang(string kind)
    {
        var form = Enum.Parse<ChartKind>(kind);
        Assert.NotNull(Chart.Draw(Samples.Of(form, Three, [decimal.MaxValue / 1000, -decimal.MaxValue / 1000, .000001m])));
        Assert.NotNull(Chart.Draw(Samples.Of(form, [new string('W', 500), "", " "], [0, 0, 0], [-1, 0, null])));
        Assert.NotNull(Chart.Draw(Samples.Of(form, ["one"], [5])));
    }

    private static IEnumerable<XElement> Drawings(ChartModel model) => XElement.Parse(Chart.Draw(model)!).Descendants("svg").Where(s => s.Attribute("role") is not null);

    private static IEnumerable<XElement> Elements(ChartModel model, string name) => Drawings(model).SelectMany(s => s.Descendants(name)).Where(e => e.Ancestors("defs").FirstOrDefault() is null);

    private static double Width(XElement box) => double.Parse(((string)box.Attribute("width")!).TrimEnd('%'), CultureInfo.InvariantCulture);

    private static double Place(XElement box) => double.Parse(((string)box.Attribute("x")!).TrimEnd('%'), CultureInfo.InvariantCulture);
}
