using ClusterPortal.Text;

namespace ClusterPortal.Themes;

/// <summary>Two colours of a theme of which one stands on the other.</summary>
/// <param name="Front">The custom property of text or line, without its dashes.</param>
/// <param name="Behind">That of the ground.</param>
/// <param name="Least">The contrast that the theme promises.</param>
/// <param name="Span">Where theme.yml says so.</param>
internal sealed record ContrastPair(string Front, string Behind, double Least, Span Span);
