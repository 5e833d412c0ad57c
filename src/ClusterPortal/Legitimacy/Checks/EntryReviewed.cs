using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>C1: staff went through the entry within twelve months.</summary>
internal sealed class EntryReviewed : ISignalCheck
{
    private const int Months = 12;

    public string Name => "entry_reviewed";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Verification?["reviewed"] is not DateValue reviewed) return SignalResult.Missing("no review is recorded");
        if (reviewed.Date > candidate.Today) return SignalResult.Failing("the review lies in the future", reviewed.Span);
        var last = reviewed.Date.AddMonths(Months);
        return last < candidate.Today
            ? SignalResult.Over(last, "the last review is older than twelve months", reviewed.Span)
            : SignalResult.Present with { At = reviewed.Span, On = reviewed.Date, Until = last };
    }
}
