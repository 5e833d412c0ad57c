using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Rules;

/// <summary>The entries that site.yml names must exist.</summary>
internal static class SiteReferences
{
    public static void Check(SiteConfig site, Portal portal, DiagnosticBag bag)
    {
        if (site.Cluster is { } cluster) Check(portal, "cluster", cluster, bag);
        foreach (var word in site.Featured) Check(portal, "organization", word, bag);
        foreach (var word in site.Facts) Check(portal, "stat", word, bag);
    }

    private static void Check(Portal portal, string type, ConfigWord word, DiagnosticBag bag)
    {
        if (portal.Find(type, word.Text) is not null || portal.Hidden.Contains((type, word.Text))) return;
        var near = Suggestion.Nearest(word.Text, portal.Of(type).Select(r => r.Id));
        bag.Report(SiteRules.UnknownEntry, word.Span, $"there is no {type} '{word.Text}'", near is null ? null : $"did you mean {near}?");
    }
}
