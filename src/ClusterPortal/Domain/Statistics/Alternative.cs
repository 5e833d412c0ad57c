using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>What another source says of a figure.</summary>
/// <param name="Group">As the entry gives it: source, day, coverage, note.</param>
/// <param name="Label">Of the column or field; null where the figure is a single value.</param>
/// <param name="Own">What the entry itself says.</param>
/// <param name="Other">What the other source says.</param>
/// <param name="Currency">Of sums of money.</param>
internal sealed record Alternative(GroupValue Group, LocalizedText? Label, Amount Own, Amount Other, string? Currency = null)
{
    /// <summary>A difference up to this is how counts of different days and ways differ anyway.</summary>
    public const decimal Usual = 0.1m;

    /// <summary>How far the two are apart, as a part of the entry's own figure: nothing where both can be right, as with 160 and "over 150". Null when one is not known.</summary>
    public decimal? Apart
    {
        get
        {
            if (Own.Number is not { } own || Other.Number is not { } other) return null;
            if (own == other || (own < other ? Reaches(Own, Approximation.Over) || Reaches(Other, Approximation.Under) : Reaches(Own, Approximation.Under) || Reaches(Other, Approximation.Over))) return 0;
            return own == 0 ? 1 : Math.Min(Math.Abs(other - own) / Math.Abs(own), 1000);
        }
    }

    public bool Differs => Apart > Usual;

    private static bool Reaches(Amount amount, Approximation direction) => amount.Approximation == direction;
}
