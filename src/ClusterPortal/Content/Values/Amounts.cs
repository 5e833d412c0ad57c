using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Content.Values;

/// <summary>How sure a quantity is.</summary>
internal enum Approximation
{
    Exact,
    About,
    Over,
    Under,
}

/// <summary>A number that may be vague, dated and sourced; or a named band instead of a number.</summary>
internal sealed class QuantityValue(Span span, decimal? number, Choice? band) : FieldValue(span)
{
    /// <summary>Null means "no data" (or only a band is known); it never means 0.</summary>
    public decimal? Number { get; } = number;

    public Choice? Band { get; } = band;

    public Approximation Approximation { get; init; }

    /// <summary>Null when it rests on the whole, or when nobody counted.</summary>
    public Coverage? Coverage { get; init; }

    public DateOnly? AsOf { get; init; }

    public string? SourceTitle { get; init; }

    public string? SourcePublisher { get; init; }

    public string? SourceUrl { get; init; }
}

/// <summary>An amount of money in one currency.</summary>
internal sealed class MoneyValue(Span span, decimal amount, string currency) : FieldValue(span)
{
    /// <summary>In units of the currency, whatever unit it was written in.</summary>
    public decimal Amount { get; } = amount;

    /// <summary>ISO 4217.</summary>
    public string Currency { get; } = currency;

    public int? Year { get; init; }
}
