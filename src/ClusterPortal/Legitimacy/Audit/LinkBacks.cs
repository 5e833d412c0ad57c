using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>In: the portal. Out: whose websites might link back, and to what. Asks no network: the command line fetches the pages.</summary>
internal static class LinkBacks
{
    /// <summary>The addresses that count as the cluster's: the portal's own, and the websites of its clusters.</summary>
    public static ImmutableArray<Uri> Targets(SiteConfig site, Portal portal) =>
        [site.BaseUrl, .. portal.Of("cluster").Where(portal.IsLive).Select(c => Address(c["website"].Word())).OfType<Uri>()];

    /// <summary>Null for an organisation without a website.</summary>
    public static LinkBack? Of(Candidate candidate)
    {
        if (Address(candidate.Record["website"].Word()) is not { } website) return null;
        var check = candidate.StaffCheck("link_back");
        var evidence = Address(check?.Evidence) is { } page && Checks.RegistrableDomain.Of(page.Host) == Checks.RegistrableDomain.Of(website.Host) ? page : null;
        return new LinkBack(candidate.Record, evidence is null || evidence == website ? [website] : [evidence, website], check?.On);
    }

    private static Uri? Address(string? text) => text is not null && WebAddress.Problem(text, out _) is null ? new Uri(text) : null;
}
