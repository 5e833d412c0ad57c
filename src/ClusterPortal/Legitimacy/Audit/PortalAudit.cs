using System.Collections.Immutable;
using ClusterPortal.Site;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>What the association should know about how credible its members look.</summary>
/// <param name="Day">The day for which it holds.</param>
/// <param name="Site">The portal.</param>
/// <param name="Firms">The organisations, the lowest score first, then by name.</param>
/// <param name="Bands">By size, the smallest first; samples do not count.</param>
/// <param name="Signals">Which signals are lacking most; samples do not count.</param>
/// <param name="Sides">The sides of the cluster; samples do not count.</param>
/// <param name="Upcoming">What ends within sixty days.</param>
/// <param name="Stale">Entries that nobody has looked at for a year, the longest first.</param>
internal sealed record PortalAudit(
    DateOnly Day, SiteConfig Site, ImmutableArray<FirmAudit> Firms, ImmutableArray<BandCount> Bands, ImmutableArray<SignalCount> Signals, ImmutableArray<HelixCount> Sides,
    ImmutableArray<Upcoming> Upcoming, ImmutableArray<StaleEntry> Stale)
{
    /// <summary>Whose websites might link back, in the order of the portal; their answers are for <c>--online</c> only.</summary>
    public ImmutableArray<LinkBack> LinkBacks { get; init; } = [];

    /// <summary>What counts as a link back: the addresses of the portal and of its clusters.</summary>
    public ImmutableArray<Uri> LinkTargets { get; init; } = [];

    /// <summary>The same report for some of the organisations; what it says of the cluster stays.</summary>
    public PortalAudit For(IReadOnlyCollection<string> ids) =>
        ids.Count == 0 ? this : this with
        {
            Firms = [.. Firms.Where(f => ids.Contains(f.Id))],
            Stale = [.. Stale.Where(s => ids.Contains(s.Record.Id))],
            LinkBacks = [.. LinkBacks.Where(l => ids.Contains(l.Record.Id))],
            Upcoming = [.. Upcoming.Where(u => ids.Contains(u.Record.Id))],
        };
}
