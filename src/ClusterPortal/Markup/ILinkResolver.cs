namespace ClusterPortal.Markup;

/// <summary>Knows where a relative address in Markdown leads. Called while rendering, perhaps from many threads: must be pure.</summary>
internal interface ILinkResolver
{
    /// <param name="href">A relative address as written: <c>../events/x.yml</c>, <c>../pages/about.md#history</c>, <c>/jobs/</c>, <c>photo.jpg</c>. Never empty, never with a scheme, host,
    /// backslash or control character, never a bare <c>#anchor</c>.</param>
    /// <param name="use">Whether a link or an image asks.</param>
    ResolvedLink Resolve(string href, LinkUse use);
}
