using ClusterPortal.Text;

namespace ClusterPortal.Site;

/// <summary>An id written in site.yml, with its place for findings.</summary>
internal readonly record struct ConfigWord(string Text, Span Span);
