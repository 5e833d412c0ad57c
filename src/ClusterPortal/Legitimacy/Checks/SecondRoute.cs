using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>R5: the cluster has a contact whom a buyer can ask.</summary>
internal sealed class SecondRoute : ISignalCheck
{
    public string Name => "second_route";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Cluster is not { } cluster) return SignalResult.Missing("the portal names no cluster");
        var reachable = cluster["contact"] switch
        {
            GroupValue inline => (inline["email"] ?? inline["phone"]) is not null,
            ReferenceValue reference => candidate.Portal.Find(reference) is { } person && (person["email"] ?? person["phone"]) is not null,
            _ => false,
        };
        return reachable ? SignalResult.Present with { At = cluster["contact"]!.Span } : SignalResult.Missing("the cluster has no contact with an e-mail address or a telephone number");
    }
}
