using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using NodaTime;

namespace ClusterPortal.Domain;

/// <summary>In: a portal and the days of a newsletter. Out: what is in it, the newest first, events by when they begin. News are new by their <c>date</c>, jobs by the day
/// on which they were <c>posted</c>, members by the day <c>since</c> when they belong to the portal's cluster, or to any where the portal has no cluster of its own.</summary>
internal sealed record NewsletterContents(ImmutableArray<Record> News, ImmutableArray<Record> Events, ImmutableArray<Record> Jobs, ImmutableArray<Record> Members)
{
    /// <summary>Events that are further away than this come in a later letter.</summary>
    private const int DaysAhead = 60;

    /// <param name="cluster">Id of the portal's cluster, or null.</param>
    public static NewsletterContents Of(Portal portal, NewsletterDays days, DateTimeZone zone, string? cluster) => new(
        Newest(portal, "news", n => n["date"].Date(), days),
        Coming(portal, days, zone),
        Newest(portal, "job", j => j["posted"].Date() is { } posted && !(Portal.ExpiryOf(j) < days.Sent) ? posted : null, days),
        Newest(portal, "organization", o => JoinedOn(o, days, cluster), days));

    /// <summary>Without the entries that come first in the letter already.</summary>
    public NewsletterContents Without(IReadOnlyCollection<Record> told)
    {
        return told.Count == 0 ? this : new(Rest(News), Rest(Events), Rest(Jobs), Rest(Members));

        ImmutableArray<Record> Rest(ImmutableArray<Record> part) => part.RemoveAll(told.Contains);
    }

    /// <summary>The entries that staff put first, of whatever day.</summary>
    public static ImmutableArray<Record> Highlights(Portal portal, Record letter) =>
        [.. letter["highlights"].Items().Select(i => i is ReferenceValue to ? portal.Shown(to) : null).OfType<Record>()];

    /// <summary>When an event takes place next, seen from the day of the letter; null for one that is over by then, far ahead or cancelled.</summary>
    public static EventSpan? NextOf(Record happening, NewsletterDays days, DateTimeZone zone)
    {
        if (Domain.Events.StatusOf(happening) == "cancelled" || Domain.Events.SpanOf(happening, zone) is not { } first) return null;
        var next = Domain.Events.Next(happening, first, days.Sent, zone);
        return next.IsPast(days.Sent, zone) || next.Start.Date.ToDateOnly() > days.Sent.AddDays(DaysAhead) ? null : next;
    }

    // An archived entry has left the lists, but a letter that named it still leads to its page.
    private static ImmutableArray<Record> Newest(Portal portal, string type, Func<Record, DateOnly?> since, NewsletterDays days) =>
        [.. portal.Of(type).Where(portal.HasPage).Select(r => (Record: r, Day: since(r))).Where(x => days.Contain(x.Day) && x.Day <= portal.Today)
            .OrderByDescending(x => x.Day).ThenBy(x => x.Record.Id, StringComparer.Ordinal).Select(x => x.Record)];

    private static ImmutableArray<Record> Coming(Portal portal, NewsletterDays days, DateTimeZone zone) =>
        [.. portal.Of("event").Where(portal.HasPage).Select(e => (Record: e, Span: NextOf(e, days, zone))).Where(x => x.Span is not null)
            .OrderBy(x => x.Span!.Value.Start.Instant).ThenBy(x => x.Record.Id, StringComparer.Ordinal).Select(x => x.Record)];

    private static DateOnly? JoinedOn(Record organization, NewsletterDays days, string? cluster)
    {
        foreach (var item in organization["memberships"].Items())
        {
            if (item.Member("cluster") is not ReferenceValue to || (cluster is not null && to.Id != cluster)) continue;
            if (item.Member("since").Date() is { } since && days.Contain(since) && !(item.Member("until").Date() < days.Sent)) return since;
        }

        return null;
    }
}
