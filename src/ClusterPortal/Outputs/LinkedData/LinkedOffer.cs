namespace ClusterPortal.Outputs.LinkedData;

/// <summary>What taking part costs and where to register.</summary>
/// <param name="Price">0 when free.</param>
/// <param name="Currency">ISO 4217; null where it is free.</param>
/// <param name="Url">Where to register.</param>
internal sealed record LinkedOffer(decimal Price, string? Currency, string Url);
