using System.Collections.Immutable;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Graphics.Charts;

/// <summary>What a chart shows: for each of its categories (rows, periods, answers) a value of each series.</summary>
internal sealed record ChartModel
{
    /// <summary>Unique within its page; letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required ChartKind Kind { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<string> Categories { get; init; }

    public required ImmutableArray<ChartSeries> Series { get; init; }

    public required ChartWords Words { get; init; }

    /// <summary>The axis ends here even when no value comes near: 100 for parts of a hundred.</summary>
    public decimal? Whole { get; init; }
}

/// <summary>One value for each category.</summary>
internal sealed record ChartSeries(string Label, string? Unit, ImmutableArray<ChartValue> Values);

/// <summary>A value and how the page's language writes it.</summary>
/// <param name="Number">Null when there is none; it is then shown as <paramref name="Text"/> and never as nought.</param>
internal readonly record struct ChartValue(decimal? Number, Approximation Approximation, string Text);
