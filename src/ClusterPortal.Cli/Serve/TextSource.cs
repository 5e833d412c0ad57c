using ClusterPortal.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>A place from which a text of a page may come.</summary>
/// <param name="Field">The field, such as <c>summary.da</c> or <c>memberships[1].cluster</c>.</param>
/// <param name="Entry">Whose field it is: <c>organizations/acme</c>, <c>site.yml</c>.</param>
/// <param name="Line">The line as it is written.</param>
/// <param name="IsExact">Whether the page shows just this, rather than this among other things.</param>
internal sealed record TextSource(string Field, string Entry, string Line, bool IsExact, Span Span);
