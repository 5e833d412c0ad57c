using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>In: the portal. Out: whose websites might link back, and whether a page does. Asks no network: the command line fetches the pages.</summary>
internal static class LinkBacks
{
    // What a page says beside its links does not matter here, and nobody's page should take long.
    private const int MostLinks = 20_000;

    /// <summary>The addresses that count as the cluster's: the portal's own, and the websites of its clusters.</summary>
    public static ImmutableArray<Uri> Targets(SiteConfig site, Portal portal) =>
        [site.BaseUrl, .. portal.Of("cluster").Where(portal.IsLive).Select(c => Address(c["website"].Word())).OfType<Uri>()];

    /// <summary>Whether a page links to one of the addresses or below it. The scheme and a leading www do not matter.</summary>
    /// <param name="html">The page.</param>
    /// <param name="page">Where it was found.</param>
    public static bool Links(string html, Uri page, ImmutableArray<Uri> targets)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var start = document.QuerySelector("base[href]")?.GetAttribute("href") is { } named && Uri.TryCreate(page, named, out var told) ? told : page;
        foreach (var link in document.Links.Take(MostLinks))
            if (link.GetAttribute("href") is { } href && Uri.TryCreate(start, href.Trim(), out var address) && targets.Any(t => IsBelow(address, t))) return true;
        return false;
    }

    /// <summary>Null for an organisation without a website.</summary>
    public static LinkBack? Of(Candidate candidate)
    {
        if (Address(candidate.Record["website"].Word()) is not { } website) return null;
        var check = candidate.StaffCheck("link_back");
        var evidence = Address(check?.Evidence) is { } page && Checks.RegistrableDomain.Of(page.Host) == Checks.RegistrableDomain.Of(website.Host) ? page : null;
        return new LinkBack(candidate.Record, evidence is null || evidence == website ? [website] : [evidence, website], check?.On);
    }

    private static Uri? Address(string? text) => text is not null && WebAddress.Problem(text, out _) is null ? new Uri(text) : null;

    private static bool IsBelow(Uri address, Uri target) =>
        address.Scheme is "http" or "https" && Host(address) == Host(target) && (address.AbsolutePath + "/").StartsWith(target.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static string Host(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
}
