using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Site;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>In: the portal and its settings. Out: the audit: each organisation's score with what it lacks and where to write it, medians, empty sides of the cluster,
/// what ends soon and what is stale. Pure: it asks neither clock nor network, and writes nothing.</summary>
internal static class Auditor
{
    private const int StaleMonths = 12;

    private static readonly string[] Bands = ["micro", "small", "medium", "large", Candidate.UnknownBand];

    public static PortalAudit Of(SiteConfig site, Portal portal)
    {
        var signals = SignalReader.Read(site.Legitimacy);
        var assessor = AssessorOf(site, portal, signals);
        var gaps = new Gaps(portal, site.Languages);
        var firms = new List<FirmAudit>();
        var stale = new List<StaleEntry>();
        var links = new List<LinkBack>();
        var words = Reminders.Read();
        foreach (var record in portal.Of("organization").Where(portal.IsListed))
        {
            var candidate = assessor.CandidateOf(record);
            var assessment = assessor.Of(candidate);
            var firm = new FirmAudit(assessment, record["sample"].IsTrue(), gaps.Of(assessment, candidate));
            firms.Add(firm);
            if (LinkBacks.Of(candidate) is { } link) links.Add(link);
            var last = LastLook(candidate);
            if (!firm.IsSample && (last is null || last.Value.AddMonths(StaleMonths) < portal.Today)) stale.Add(Reminders.Write(words, site, candidate, last, firm.Gaps));
        }

        var real = firms.Where(f => !f.IsSample).ToArray();
        return new PortalAudit(
            portal.Today,
            site,
            [.. firms.OrderBy(f => f.Score).ThenBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal)],
            [.. Bands.Select(b => real.Where(f => f.Assessment.Band == b).Select(f => f.Score).ToArray() is var scores ? new BandCount(b, scores.Length, Median(scores)) : null!)],
            [.. signals.Select(s => Count(s, real)).Where(c => c.Of > 0).OrderByDescending(c => c.Missing * c.Signal.Points).ThenBy(c => c.Signal.Id, StringComparer.Ordinal)],
            [.. Sides(portal, real)],
            UpcomingDays.Of(portal),
            [.. stale.OrderBy(s => s.Last ?? DateOnly.MinValue).ThenBy(s => s.Record.Id, StringComparer.Ordinal)])
        {
            LinkBacks = [.. links],
            LinkTargets = LinkBacks.Targets(site, portal),
        };
    }

    /// <summary>The assessment of one organisation; null when there is none of that id.</summary>
    public static Assessment? One(SiteConfig site, Portal portal, string id) =>
        portal.Find("organization", id) is { } record ? AssessorOf(site, portal, SignalReader.Read(site.Legitimacy)).Of(record) : null;

    private static Assessor AssessorOf(SiteConfig site, Portal portal, ImmutableArray<Signal> signals) =>
        new(portal, signals, site.Legitimacy, site.Cluster is { } named ? portal.Find("cluster", named.Text) : null, site.Languages);

    /// <summary>The middle of the scores; of an even number of them the mean of the two in the middle.</summary>
    public static decimal? Median(IReadOnlyList<int> scores)
    {
        if (scores.Count == 0) return null;
        var sorted = scores.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2m;
    }

    private static SignalCount Count(Signal signal, FirmAudit[] firms)
    {
        var results = firms.Select(f => f.Assessment.Of(signal.Id)).Where(r => r is not null && r.Verdict != Verdict.NotApplicable).ToArray();
        return new SignalCount(signal, results.Count(r => r!.Verdict != Verdict.Present), results.Length);
    }

    private static IEnumerable<HelixCount> Sides(Portal portal, FirmAudit[] firms)
    {
        foreach (var side in portal.Types.Find("organization")?.Fields.Find("helix")?.Choices ?? [])
            yield return new HelixCount(side, firms.Count(f => f.Assessment.Record["helix"].Choice()?.Id == side.Id));
    }

    private static DateOnly? LastLook(Candidate candidate)
    {
        DateOnly?[] days = [candidate.Record["updated"].Date(), (candidate.Verification?["reviewed"] as DateValue)?.Date, .. candidate.StaffChecks.Select(c => (DateOnly?)c.On)];
        return days.Where(d => d <= candidate.Today).Max();
    }
}
