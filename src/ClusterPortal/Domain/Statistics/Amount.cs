using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain.Statistics;

/// <summary>A number that may be vague, or that is not known at all.</summary>
/// <param name="Number">Null means "no data"; it never means 0.</param>
/// <param name="Coverage">Null when it rests on the whole.</param>
internal readonly record struct Amount(decimal? Number, Approximation Approximation = Approximation.Exact, Coverage? Coverage = null)
{
    public static readonly Amount NoData;

    /// <summary>Rests on all of what it speaks of.</summary>
    public bool IsWhole => Number is not null && Coverage is not { IsWhole: false };

    public static Amount Of(FieldValue? value) =>
        value switch
        {
            QuantityValue { Number: { } number } quantity => new(number, quantity.Approximation, quantity.Coverage),
            NumberValue number => new(number.Number),
            MoneyValue money => new(money.Amount),
            _ => NoData,
        };

    /// <summary>Halves go away from zero, as people round.</summary>
    public Amount Rounded(int decimals) =>
        Number is { } number ? this with { Number = decimal.Round(number, decimals, MidpointRounding.AwayFromZero) } : this;
}
