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
        Kinds(site, portal, bag);
        if (!site.Submissions.Types.IsDefault) Submitted(site.Submissions, portal, bag);
    }

    private static void Submitted(Submissions submissions, Portal portal, DiagnosticBag bag)
    {
        var known = portal.Types.All.Where(t => t.Title is not null && t.Has(Schema.Traits.Page)).Select(t => t.Id).ToArray();
        foreach (var word in submissions.Types.Where(t => !known.Contains(t.Text, StringComparer.Ordinal)))
            bag.Report(SiteRules.Wrong, word.Span, $"there is no type '{word.Text}' with pages of its own", Suggestion.Nearest(word.Text, known) is { } near ? $"did you mean {near}?" : $"such as organization, job or event");
    }

    private static void Kinds(SiteConfig site, Portal portal, DiagnosticBag bag)
    {
        var known = portal.Types.Find("organization")?.Fields.Find("kind")?.Choices.Select(c => c.Id).ToArray() ?? [];
        var seen = new Dictionary<string, ConfigWord>(StringComparer.Ordinal);
        foreach (var kind in site.Helix.SelectMany(r => r.Kinds))
        {
            if (!known.Contains(kind.Text, StringComparer.Ordinal))
                bag.Report(SiteRules.Wrong, kind.Span, $"there is no kind of organisation '{kind.Text}'", Suggestion.Nearest(kind.Text, known) is { } near ? $"did you mean {near}?" : $"one of {string.Join(", ", known)}");
            else if (!seen.TryAdd(kind.Text, kind))
                bag.Report(SiteRules.Wrong, kind.Span, $"'{kind.Text}' stands on two sides", "leave it at one of them", null, new Note("the other is here", seen[kind.Text].Span));
        }
    }

    private static void Check(Portal portal, string type, ConfigWord word, DiagnosticBag bag)
    {
        if (portal.Find(type, word.Text) is not null || portal.Hidden.Contains((type, word.Text))) return;
        var near = Suggestion.Nearest(word.Text, portal.Of(type).Select(r => r.Id));
        bag.Report(SiteRules.UnknownEntry, word.Span, $"there is no {type} '{word.Text}'", near is null ? null : $"did you mean {near}?");
    }
}
