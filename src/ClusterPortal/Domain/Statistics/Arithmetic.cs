using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain.Statistics;

/// <summary>How vague and missing numbers are added and divided. What is not known is left out and counted, never taken for 0; a result is as vague as what
/// went into it.</summary>
internal static class Arithmetic
{
    /// <summary>A quotient larger than this says that the divisor is a slip, not that there is so much of anything.</summary>
    private const decimal MostTimes = 1_000_000_000_000_000;

    /// <summary>The sum of what is known: "over" when some of it is over, "about" when some is about or when parts are vague in different ways.</summary>
    public static Amount Sum(IEnumerable<Amount> parts)
    {
        var sum = 0m;
        var any = false;
        var (whole, all) = (0, 0);
        var vague = Approximation.Exact;
        foreach (var part in parts)
        {
            all++;
            if (part.IsWhole) whole++;
            if (part.Number is not { } number) continue;
            sum += number;
            any = true;
            vague = Mixed(vague, part.Approximation);
        }

        return new(any ? sum : null, vague, whole == all ? null : new Coverage(whole, all));
    }

    /// <summary>No data when a side is not known or there is nothing to divide by.</summary>
    public static Amount Ratio(Amount of, Amount to, decimal times = 1)
    {
        if (of.Number is not { } above || to.Number is not { } below || below == 0) return Amount.NoData;
        if (Math.Abs(above) > Math.Abs(below) * MostTimes) return Amount.NoData;
        return new(above / below * times, Mixed(of.Approximation, Inverse(to.Approximation)));
    }

    private static Approximation Mixed(Approximation a, Approximation b) =>
        a == Approximation.Exact ? b : b == Approximation.Exact || a == b ? a : Approximation.About;

    // Divided by more than is known, the result is less.
    private static Approximation Inverse(Approximation approximation) =>
        approximation switch
        {
            Approximation.Over => Approximation.Under,
            Approximation.Under => Approximation.Over,
            _ => approximation,
        };
}
