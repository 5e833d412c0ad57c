using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>C2: news, a job or an event of the last eighteen months.</summary>
internal sealed class RecentActivity : ISignalCheck
{
    private const int Months = 18;

    public string Name => "recent_activity";

    public SignalResult Look(Candidate candidate)
    {
        var latest = candidate.Back("news").Select(r => Day(r, "date"))
            .Concat(candidate.Back("jobs").Select(r => Day(r, "posted")))
            .Concat(candidate.Back("events").Select(r => (r["start"] as TimeValue)?.Date))
            .Max();
        if (latest is not { } day) return SignalResult.Absent;
        var last = day.AddMonths(Months);
        return last < candidate.Today ? SignalResult.Over(last, $"the latest is of {IsoText.Date(day)}") : SignalResult.Present with { On = day, Until = last };
    }

    private static DateOnly? Day(Record record, string field) => (record[field] as DateValue)?.Date;
}
