using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain;

/// <summary>The size band of an organisation by its staff. Source: Commission Recommendation 2003/361/EC: fewer than 10, 50 and 250 persons, and a turnover
/// or a balance sheet below a ceiling. The ceilings only apply where the sums are given in euros: no rate of exchange is guessed.</summary>
internal static class SizeBands
{
    private static readonly string[] Names = ["micro", "small", "medium", "large"];
    private static readonly decimal[] Staff = [10, 50, 250];
    private static readonly decimal[] Turnover = [2_000_000, 10_000_000, 50_000_000];
    private static readonly decimal[] BalanceSheet = [2_000_000, 10_000_000, 43_000_000];

    /// <summary>micro, small, medium or large; null when the entry says nothing of its staff.</summary>
    public static string? Of(Record record) => Assess(record).Band;

    /// <summary>The band, and what it follows from.</summary>
    public static (string? Band, SizeBasis Basis) Assess(Record record)
    {
        if (record["employees"] is not QuantityValue employees) return (null, SizeBasis.Unknown);
        if (employees.Number is not { } number) return employees.Band is { } named ? (named.Id, SizeBasis.StaffBand) : (null, SizeBasis.Unknown);
        var staff = Band(Meant(number, employees.Approximation), Staff);
        var money = Math.Min(Money(record["turnover"], Turnover), Money(record["balance_sheet"], BalanceSheet));
        if (money == int.MaxValue || money <= staff) return (Names[staff], SizeBasis.Staff);
        return (Names[money], Money(record["turnover"], Turnover) == money ? SizeBasis.Turnover : SizeBasis.BalanceSheet);
    }

    // "Under 10" is at most 9, "over 249" at least 250.
    private static decimal Meant(decimal number, Approximation approximation) =>
        approximation switch { Approximation.Over => number + 1, Approximation.Under => number - 1, _ => number };

    // One of the two sums below its ceiling is enough, so the lower band of both counts.
    private static int Money(FieldValue? value, decimal[] ceilings) =>
        value is MoneyValue { Currency: "EUR" } money ? ceilings.Count(c => money.Amount > c) : int.MaxValue;

    private static int Band(decimal number, decimal[] ceilings) => ceilings.Count(c => number >= c);
}
