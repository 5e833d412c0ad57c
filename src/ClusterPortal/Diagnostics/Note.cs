using ClusterPortal.Text;

namespace ClusterPortal.Diagnostics;

/// <summary>A further remark on a finding, with a place of its own where it has one ("first given here").</summary>
public sealed record Note(string Message, Span Span = default);
