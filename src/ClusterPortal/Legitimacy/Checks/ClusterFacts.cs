using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>A2: at least three facts about the cluster with a source and a day that is not too long ago.</summary>
internal sealed class ClusterFacts : ISignalCheck
{
    private const int Enough = 3;

    public string Name => "cluster_facts";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Cluster is not { } cluster) return SignalResult.Missing("the portal names no cluster");
        var earliest = candidate.Today.AddMonths(-candidate.Settings.FactsMonths);
        int sourced = 0, fresh = 0;
        foreach (var stat in candidate.Portal.Of("stat"))
        {
            if (!candidate.Portal.IsLive(stat) || stat["scope"] is not ReferenceValue scope || candidate.Portal.Find(scope) != cluster) continue;
            if (stat["source"] is null && stat["count"] is null) continue;
            sourced++;
            if (stat["count"] is not null || (stat["as_of"] is DateValue date && date.Date >= earliest && date.Date <= candidate.Today)) fresh++;
        }

        if (fresh >= Enough) return SignalResult.Present;
        return sourced >= Enough
            ? new SignalResult(Verdict.Expired, $"of {sourced} facts about the cluster only {fresh} are of {IsoText.Date(earliest)} or later")
            : SignalResult.Missing($"there are {sourced} facts with a source about the cluster, and {Enough} are needed");
    }
}
