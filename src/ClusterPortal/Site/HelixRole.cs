using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Site;

/// <summary>One of the sides on which organisations stand in a cluster, where a site names its own.</summary>
/// <param name="Kinds">The kinds of organisations that stand on it unless their entry says otherwise.</param>
internal sealed record HelixRole(string Id, LocalizedText Label, ImmutableArray<ConfigWord> Kinds, Span Span);
