using System.Globalization;
using System.Xml.Linq;
using ClusterPortal.Graphics;
using ClusterPortal.Graphics.Charts;
using ClusterPortal.Graphics.Graphs;

namespace ClusterPortal.Tests.Graphics;

/// <summary>Words must not lie on each other, nor leave the drawing, at any width from the narrowest phone to a desk.</summary>
public sealed class OverlapTests
{
    private static readonly string[] Labels = ["Aluminium Works", "Bioenergy Cluster Småland", "Furniture Works of the whole of the county and its neighbours in the north", "Heavy-Duty Vehicles"];

    public static TheoryData<string, int> Charts()
    {
        var data = new TheoryData<string, int>();
        foreach (var kind in Enum.GetNames<ChartKind>())
            foreach (var width in (int[])[284, 354, 736]) data.Add(kind, width);
        return data;
    }

    [Theory, MemberData(nameof(Charts))]
    public void Words_of_a_chart_do_not_touch(string kind, int width)
    {
        var model = Samples.Of(Enum.Parse<ChartKind>(kind), Labels, [11292808, 4924379, null, 28085183], [48, 12, 8, 15], [798314, 10975, null, 880338]);
        AssertApart(Chart.Draw(model)!, width);
        AssertApart(Chart.Draw(Samples.Of(Enum.Parse<ChartKind>(kind), [.. Enumerable.Range(1990, 37).Select(y => y.ToString(CultureInfo.InvariantCulture))], [.. Enumerable.Range(0, 37).Select(i => (decimal?)(i * i * 1000))]))!, width);
    }

    [Theory]
    [InlineData(284)]
    [InlineData(354)]
    [InlineData(736)]
    public void Words_of_a_graph_do_not_touch(int width) =>
        AssertApart(Graph.Draw(Samples.Links(("a", "b"), ("b", "a"), ("a", "b"), ("a", "e"), ("f", "a"), ("g", "c"), ("c", "d"), ("d", "a"), ("a", "g"), ("e", "d"), ("b", "f"), ("a", "c"))), width);

    private static void AssertApart(string html, double width)
    {
        foreach (var svg in XElement.Parse(html).Descendants("svg").Where(s => s.Attribute("role") is not null))
        {
            var boxes = svg.Elements("text").Select(t => BoxOf(t, width)).ToList();
            var height = double.Parse((string)svg.Attribute("height")!, CultureInfo.InvariantCulture);
            Assert.All(boxes, b => Assert.True(b.Left >= -1 && b.Right <= width + 1 && b.Bottom <= height + 1, $"'{b.Text}' leaves the drawing of {width}"));
            for (var i = 0; i < boxes.Count; i++)
                for (var j = i + 1; j < boxes.Count; j++)
                    Assert.False(boxes[i].Touches(boxes[j]), $"'{boxes[i].Text}' lies on '{boxes[j].Text}' at {width}");
        }
    }

    private static Box BoxOf(XElement text, double width)
    {
        double Number(string name) => text.Attribute(name) is { } a ? double.Parse(a.Value.TrimEnd('%'), CultureInfo.InvariantCulture) : 0;
        var kind = (string?)text.Attribute("class");
        // Measured as a typeface would, without what the drawing adds to be safe.
        var wide = TextWidth.Of(text.Value, kind == "chip-number" ? 11 : 13, kind?.StartsWith("value", StringComparison.Ordinal) == true) / 1.07;
        var x = Number("x") / 100 * width + Number("dx");
        var left = (string?)text.Attribute("text-anchor") switch { "end" => x - wide, "middle" => x - wide / 2, _ => x };
        return new Box(text.Value, left, left + wide, Number("y") - 9, Number("y") + 2);
    }

    private sealed record Box(string Text, double Left, double Right, double Top, double Bottom)
    {
        public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
