using System.Globalization;
using ClusterPortal.Content.Values;
using ClusterPortal.Graphics.Charts;
using ClusterPortal.Graphics.Graphs;

namespace ClusterPortal.Tests.Graphics;

/// <summary>Charts and graphs to look at in tests.</summary>
internal static class Samples
{
    public static readonly ChartWords Words = new("Highest: {label}, {value}.", "Lowest: {label}, {value}.", "From {from} ({first}) to {to} ({last}).", "{what}: {labels}.", n => n.ToString("#,0.##", CultureInfo.InvariantCulture), false);

    public static ChartValue Value(decimal? number, Approximation approximation = Approximation.Exact) =>
        new(number, approximation, number is { } n ? (approximation == Approximation.Exact ? "" : approximation.ToString().ToLowerInvariant() + " ") + Words.Number(n) : "no data");

    public static ChartModel Of(ChartKind kind, string[] categories, params decimal?[][] series) =>
        new()
        {
            Id = "chart-x",
            Kind = kind,
            Title = "Employees",
            Categories = [.. categories],
            Series = [.. series.Select((s, i) => new ChartSeries($"Column {i + 1}", null, [.. s.Select(v => Value(v))]))],
            Words = Words,
        };

    /// <summary>Inside nodes a to d, outside nodes e to g in two countries.</summary>
    public static GraphModel Links(params (string From, string To)[] edges) =>
        new()
        {
            Id = "links-x",
            Title = "Links",
            Description = "Who works with whom",
            Groups =
            [
                new GraphGroup("In the cluster", [.. "abcd".Select(Node)], Framed: true),
                new GraphGroup("China", [Node('e')]),
                new GraphGroup("Germany", [.. "fg".Select(Node)]),
            ],
            Edges = [.. edges.Select((e, i) => new GraphEdge(i + 1, e.From, e.To, i % 4))],
            Sorts = ["Supplies", "Does research with", "Works with", "Owns"],
        };

    private static GraphNode Node(char letter) => new(letter.ToString(), $"Organisation {char.ToUpperInvariant(letter)} with a name that takes more than one line");
}
