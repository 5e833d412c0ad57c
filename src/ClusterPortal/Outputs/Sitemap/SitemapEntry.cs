using System.Collections.Immutable;
using NodaTime;

namespace ClusterPortal.Outputs.Sitemap;

/// <summary>One canonical page that may be found.</summary>
/// <param name="Url">Absolute address.</param>
/// <param name="LastModified">When its content last changed; null when unknown. Never the day of the build: search engines stop believing dates that always change.</param>
/// <param name="Alternates">Every language version that exists, itself among them, each naming the same list, and <c>x-default</c>; empty when there is one only.</param>
internal sealed record SitemapEntry(string Url, LocalDate? LastModified, ImmutableArray<SitemapAlternate> Alternates);
