namespace ClusterPortal.Legitimacy.Audit;

/// <summary>The organisations of one size band.</summary>
/// <param name="Band">micro, small, medium, large or unknown.</param>
/// <param name="Count">How many.</param>
/// <param name="Median">Of their scores; null without any.</param>
internal sealed record BandCount(string Band, int Count, decimal? Median);
