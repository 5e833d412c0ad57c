namespace ClusterPortal.Graphics.Charts;

/// <summary>What a chart says by itself, in the page's language.</summary>
/// <param name="Highest">With <c>{label}</c> and <c>{value}</c>.</param>
/// <param name="Lowest">As before.</param>
/// <param name="Course">From the first to the last, with <c>{from}</c>, <c>{first}</c>, <c>{to}</c> and <c>{last}</c>.</param>
/// <param name="Missing">With <c>{labels}</c>: those without a value.</param>
/// <param name="Number">Writes a number of an axis.</param>
internal sealed record ChartWords(string Highest, string Lowest, string Course, string Missing, Func<decimal, string> Number, bool RightToLeft);
