namespace ClusterPortal.Markup;

/// <summary>Answers for text that stands alone, such as a preview: pages pass unchanged, files are unknown.</summary>
internal sealed class UnresolvedLinks : ILinkResolver
{
    public static UnresolvedLinks Instance { get; } = new();

    public ResolvedLink Resolve(string href, LinkUse use) =>
        use == LinkUse.Link ? ResolvedLink.To(href) : ResolvedLink.Missing($"there is no image '{href}'");
}
