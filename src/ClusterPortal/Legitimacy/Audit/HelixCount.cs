using ClusterPortal.Schema;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>How many organisations stand on one side of the cluster; none is a gap.</summary>
internal sealed record HelixCount(Choice Side, int Count);
