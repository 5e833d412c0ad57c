using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>L1: a confirmed relation of a large organisation with a micro or small one.</summary>
internal sealed class LinkageWithSmallMember : ISignalCheck
{
    public string Name => "linkage_with_small_member";

    public SignalResult Look(Candidate candidate)
    {
        foreach (var linkage in ConfirmedRelation.Linkages(candidate).Where(ConfirmedRelation.IsConfirmed))
            if (Other(linkage, candidate) is { } other && SizeBands.Of(other) is "micro" or "small") return SignalResult.Present with { At = linkage.Span };
        return SignalResult.Absent;
    }

    private static Record? Other(Record linkage, Candidate candidate)
    {
        var end = linkage["from"] is ReferenceValue from && candidate.Portal.Find(from) == candidate.Record ? linkage["to"] : linkage["from"];
        return end is ReferenceValue reference ? candidate.Portal.Find(reference) : null;
    }
}
