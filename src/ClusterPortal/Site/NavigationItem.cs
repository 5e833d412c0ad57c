using System.Collections.Immutable;
using ClusterPortal.Schema;

namespace ClusterPortal.Site;

/// <summary>One item of a menu.</summary>
/// <param name="Label">Null: the title of what it leads to.</param>
/// <param name="To">A type's folder (its list), <c>folder/id</c> (an entry), a path of the site or a web address; null for a heading over its children.</param>
internal sealed record NavigationItem(LocalizedText? Label, ConfigWord? To, ImmutableArray<NavigationItem> Children);
