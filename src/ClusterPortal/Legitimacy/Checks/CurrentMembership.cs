namespace ClusterPortal.Legitimacy.Checks;

/// <summary>A1: a membership that holds on the day, which staff recorded. What the organisation writes itself earns nothing.</summary>
internal sealed class CurrentMembership : ISignalCheck
{
    public string Name => "current_membership";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Memberships.Length == 0) return SignalResult.Absent;
        if (candidate.Memberships.FirstOrDefault(candidate.IsCurrent) is not { } membership)
        {
            var last = candidate.Memberships.Select(m => Candidate.Date(m, "until")).Max();
            var span = candidate.Memberships[0].Span;
            return last < candidate.Today ? SignalResult.Over(last.Value, "the membership has ended", span) : SignalResult.Failing("the membership begins in the future", span);
        }

        if (candidate.StaffCheck("membership") is not { } check) return SignalResult.Missing("staff have not recorded the membership") with { AwaitsStaff = true };
        if (check.Until < candidate.Today) return SignalResult.Over(check.Until.Value, "the record of the membership has run out", check.Span) with { AwaitsStaff = true };
        return SignalResult.Present with { At = membership.Span, On = Candidate.Date(membership, "since"), Until = Candidate.Date(membership, "until"), By = check.By };
    }
}
