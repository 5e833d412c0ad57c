namespace ClusterPortal.Outputs.Sitemap;

/// <summary>The page in a language (BCP 47 tag or <c>x-default</c>), absolute.</summary>
internal readonly record struct SitemapAlternate(string Language, string Url);
