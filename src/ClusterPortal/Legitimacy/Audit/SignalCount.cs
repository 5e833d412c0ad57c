namespace ClusterPortal.Legitimacy.Audit;

/// <summary>How many organisations lack a signal, of those to which it applies.</summary>
internal sealed record SignalCount(Signal Signal, int Missing, int Of);
