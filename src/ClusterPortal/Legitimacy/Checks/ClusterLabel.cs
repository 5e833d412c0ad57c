using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>A3: a quality label of the cluster that has not run out.</summary>
internal sealed class ClusterLabel : ISignalCheck
{
    public string Name => "cluster_label";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Cluster?["label"] is not GroupValue label) return SignalResult.Absent;
        if (Candidate.Date(label, "expires") is { } last && last < candidate.Today) return SignalResult.Over(last, "the cluster's label has run out", label.Span);
        if (Candidate.Date(label, "awarded") > candidate.Today) return SignalResult.Failing("the cluster's label is awarded in the future", label.Span);
        return SignalResult.Present with { At = label.Span, On = Candidate.Date(label, "awarded"), Until = Candidate.Date(label, "expires") };
    }
}
