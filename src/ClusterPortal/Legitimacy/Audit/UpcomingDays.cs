using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>In: the portal. Out: whatever ends soon: memberships, certificates, labels, seats, terms, entries such as jobs, and what staff checked and must check again
/// within a year. By day, then by entry.</summary>
internal static class UpcomingDays
{
    // As the checks of signals count: what staff saw holds for twelve months unless they say until when.
    private const int Months = 12;

    private static readonly string[] Yearly = ["identity", "link_back", "certificate"];

    public static ImmutableArray<Upcoming> Of(Portal portal)
    {
        var groups = Expiries.Of(portal).Where(e => !e.Renewed && portal.IsLive(e.Record)).Select(e => (e.Record, What: e.Name is { } name ? $"{e.Field.Name}: {name}" : e.Field.Name, Day: e.LastDay.Date, e.LastDay.Span));
        var entries = from record in portal.Records
                      where record.Status != RecordStatus.Archived && Portal.ExpiryOf(record) is not null
                      select (Record: record, What: record.Type.Id, Day: Portal.ExpiryOf(record)!.Value, record["expires"]!.Span);
        return
        [
            .. groups.Concat(entries).Concat(portal.Of("verification").SelectMany(Checks))
                .Select(e => new Upcoming(e.Record, e.What, e.Day, e.Day.DayNumber - portal.Today.DayNumber, e.Span))
                .Where(e => e.Days is >= 0 and <= Expiries.NoticeDays)
                .OrderBy(e => e.LastDay).ThenBy(e => e.Span.Source!.Path, StringComparer.Ordinal).ThenBy(e => e.Span.Start),
        ];
    }

    private static IEnumerable<(Record Record, string What, DateOnly Day, Span Span)> Checks(Record verification)
    {
        foreach (var checks in Candidate.Groups(verification, "checks").GroupBy(c => Candidate.Word(c["check"]), StringComparer.Ordinal))
        {
            if (!Yearly.Contains(checks.Key) || checks.MaxBy(c => Candidate.Date(c, "on")) is not { } latest) continue;
            if (latest["until"] is null && latest["on"] is DateValue on) yield return (verification, $"checks: {checks.Key}", on.Date.AddMonths(Months), on.Span);
        }

        if (verification["reviewed"] is DateValue reviewed) yield return (verification, "reviewed", reviewed.Date.AddMonths(Months), reviewed.Span);
    }
}
