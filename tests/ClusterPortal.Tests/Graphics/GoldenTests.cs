using ClusterPortal.Graphics.Charts;
using ClusterPortal.Graphics.Graphs;

namespace ClusterPortal.Tests.Graphics;

/// <summary>Drawings as they are, so that a change of their looks is seen and meant.</summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("Bar")]
    [InlineData("Stacked")]
    [InlineData("Line")]
    [InlineData("Matrix")]
    public void Chart_is_as_it_was(string kind) =>
        AssertAsItWas(kind.ToLowerInvariant(), Chart.Draw(Samples.Of(Enum.Parse<ChartKind>(kind), ["2023", "2024", "2025"], kind is "Bar" or "Line" ? [[120, null, 80]] : [[120, null, 80], [7, 8, 9]]))!);

    [Fact]
    public void Graph_is_as_it_was() => AssertAsItWas("graph", Graph.Draw(Samples.Links(("a", "b"), ("b", "a"), ("a", "e"), ("f", "a"))));

    private static void AssertAsItWas(string name, string html)
    {
        var file = Checkout.At($"tests/ClusterPortal.Tests/Graphics/Golden/{name}.txt");
        var text = html.Replace("><", ">\n<", StringComparison.Ordinal) + "\n";
        if (Checkout.Accepts) File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
