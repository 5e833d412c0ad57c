using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>L3: somebody of the organisation says, by name and on a day, something about the cluster.</summary>
internal sealed class NamedStatement : ISignalCheck
{
    public string Name => "named_statement";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Record["statement"] is not GroupValue statement) return SignalResult.Absent;
        return Candidate.Date(statement, "date") is { } day && day > candidate.Today
            ? SignalResult.Failing("the statement lies in the future", statement.Span)
            : SignalResult.Present with { At = statement.Span, On = Candidate.Date(statement, "date") };
    }
}
