using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy.Checks;

namespace ClusterPortal.Legitimacy;

/// <summary>In: an organisation. Out: its relations that both sides confirm, and the well-known organisations that may be shown beside it, each with the fact
/// that ties them: a bare row of names says nothing that a buyer could check.</summary>
internal static class Relations
{
    private const int ProjectMonths = 24;

    /// <summary>Linkages that have not ended and that both ends confirm, in the portal's order.</summary>
    public static IEnumerable<Record> Confirmed(Candidate candidate) => Linkages.Of(candidate.Portal, candidate.Record).Where(ConfirmedRelation.IsConfirmed);

    /// <summary>The organisation at the other end.</summary>
    public static Record? Other(Record linkage, Candidate candidate)
    {
        var end = linkage["from"] is ReferenceValue from && candidate.Portal.Find(from) == candidate.Record ? linkage["to"] : linkage["from"];
        return end is ReferenceValue reference ? candidate.Portal.Shown(reference) : null;
    }

    /// <summary>Who lends its name, shares a competence and has a fact to show: a confirmed linkage, a project that staff looked at, or else a statement of its
    /// own about the cluster. The strongest fact of each, linkages before projects before statements.</summary>
    public static ImmutableArray<Anchor> Anchors(Candidate candidate)
    {
        var found = AnchorsInTheField.Of(candidate).Select(l => Tie(candidate, l)).OfType<Anchor>();
        return [.. found.OrderBy(a => a.Linkage is not null ? 0 : a.Project is not null ? 1 : 2)];
    }

    private static Anchor? Tie(Candidate candidate, Record lender)
    {
        if (Confirmed(candidate).FirstOrDefault(l => Other(l, candidate) == lender) is { } linkage) return new Anchor(lender) { Linkage = linkage };
        if (candidate.Confirmed("project", ProjectMonths, "").Verdict == Verdict.Present && candidate.Back("projects").FirstOrDefault(p => Takes(candidate.Portal, p, lender)) is { } project)
            return new Anchor(lender) { Project = project };
        return lender["statement"] is GroupValue statement && Candidate.Date(statement, "date") <= candidate.Today ? new Anchor(lender) { Statement = statement } : null;
    }

    private static bool Takes(Portal portal, Record project, Record organization) =>
        Candidate.Groups(project, "partners").Any(p => p["organization"] is ReferenceValue reference && portal.Find(reference) == organization);
}
