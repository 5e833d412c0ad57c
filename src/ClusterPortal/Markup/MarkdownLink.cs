using ClusterPortal.Text;

namespace ClusterPortal.Markup;

/// <summary>An address that the page will link to.</summary>
/// <param name="Url">As written into the page, before HTML escaping.</param>
/// <param name="External">Leads to another site; mail and telephone links are not counted so.</param>
/// <param name="Span">Where the Markdown has it.</param>
internal sealed record MarkdownLink(string Url, bool External, Span Span);
