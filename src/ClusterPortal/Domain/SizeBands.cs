using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain;

/// <summary>The size band of an organisation by its staff. Source: Commission Recommendation 2003/361/EC: fewer than 10, 50 and 250 persons.
/// Its ceilings of turnover only apply where the turnover is given in euros.</summary>
internal static class SizeBands
{
    private static readonly string[] Names = ["micro", "small", "medium", "large"];
    private static readonly decimal[] Staff = [10, 50, 250];
    private static readonly decimal[] Turnover = [2_000_000, 10_000_000, 50_000_000];

    /// <summary>micro, small, medium or large; null when the entry says nothing of its staff.</summary>
    public static string? Of(Record record)
    {
        if (record["employees"] is not QuantityValue employees) return null;
        if (employees.Number is not { } number) return employees.Band?.Id;
        var band = Band(number, Staff);
        if (record["turnover"] is MoneyValue { Currency: "EUR" } turnover) band = Math.Max(band, Band(turnover.Amount - 1, Turnover));
        return Names[band];
    }

    private static int Band(decimal number, decimal[] ceilings)
    {
        var band = 0;
        while (band < ceilings.Length && number >= ceilings[band]) band++;
        return band;
    }
}
