using System.Collections.Immutable;

namespace ClusterPortal.Graphics;

/// <summary>An axis from one round number to another, with round numbers between them.</summary>
internal sealed record Scale(decimal From, decimal To, ImmutableArray<decimal> Ticks)
{
    private const int MostParts = 4;
    private const decimal Finest = 1e-20m;

    private static readonly decimal[] Steps = [1, 2, 2.5m, 5, 10];

    /// <summary>Where a number lies on the axis, from 0 to 1.</summary>
    public double At(decimal number) => (double)((number - From) / (To - From));

    /// <summary>An axis that begins (or, with negative numbers, that has its bars begin) at nought: lengths are compared on it.</summary>
    public static Scale FromZero(IEnumerable<decimal> numbers) => Of(numbers.Append(0));

    /// <summary>An axis for places rather than lengths. It begins at nought unless that would press all numbers together at its far end.</summary>
    public static Scale Around(IReadOnlyList<decimal> numbers) =>
        numbers.Count > 0 && numbers.Min() is > 0 and var least && numbers.Max() is var most && most > least && most - least < most / 4 ? Of(numbers) : FromZero(numbers);

    private static Scale Of(IEnumerable<decimal> numbers)
    {
        var all = numbers.ToList();
        var (least, most) = (all.Min(), all.Max());
        // Also where they differ by so little that a step between them could not be written.
        if (most - least < Finest) most = least + 1;
        var step = Step((most - least) / MostParts);
        var from = decimal.Floor(least / step) * step;
        var to = decimal.Ceiling(most / step) * step;
        return new Scale(from, to, [.. Enumerable.Range(0, (int)((to - from) / step) + 1).Select(i => from + i * step)]);
    }

    // The smallest round number that is not below the wanted part.
    private static decimal Step(decimal part)
    {
        var power = 1m;
        while (power * 10 <= part) power *= 10;
        while (power > part) power /= 10;
        return Steps.Select(s => s * power).First(s => s >= part);
    }
}
