namespace ClusterPortal.Themes;

/// <summary>How a language writes numbers.</summary>
/// <param name="Group">Between groups of three digits.</param>
/// <param name="Decimal">Between the whole number and its decimals.</param>
/// <param name="GroupFrom">How many digits a number has at least when they are parted in groups: 5 where 2680 is written without.</param>
/// <param name="Percent">A share with <c>{n}</c> for the number.</param>
internal sealed record NumberSigns(string Group, string Decimal, int GroupFrom, string Percent);
