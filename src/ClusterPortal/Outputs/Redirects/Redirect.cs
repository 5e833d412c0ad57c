using ClusterPortal.Text;

namespace ClusterPortal.Outputs.Redirects;

/// <summary>An old address and the page that has taken its place.</summary>
/// <param name="From">Path from the site's root, such as <c>/organizations/old/</c>.</param>
/// <param name="To">Path from the site's root.</param>
/// <param name="Source">Where it was asked for.</param>
internal sealed record Redirect(string From, string To, Span Source);
