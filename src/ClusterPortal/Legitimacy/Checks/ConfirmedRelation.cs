using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>E3: a relation that both ends confirm, or a project with another organisation that staff have looked at.</summary>
internal sealed class ConfirmedRelation : ISignalCheck
{
    public string Name => "confirmed_relation";

    public SignalResult Look(Candidate candidate)
    {
        SignalResult? waiting = null;
        foreach (var linkage in Linkages(candidate))
        {
            if (IsConfirmed(linkage)) return SignalResult.Present with { At = linkage.Span };
            waiting ??= SignalResult.Failing("not both sides have confirmed the relation", linkage.Span);
        }

        foreach (var project in candidate.Back("projects"))
        {
            var seen = candidate.Confirmed("project", 24, "staff have not recorded that the partners confirm the project");
            if (seen.Verdict == Verdict.Present) return seen with { At = project.Span };
            waiting ??= seen with { At = project.Span };
        }

        return waiting ?? SignalResult.Absent;
    }

    /// <summary>The relations of which the organisation is one end, and which have not ended.</summary>
    public static IEnumerable<Record> Linkages(Candidate candidate) => Domain.Linkages.Of(candidate.Portal, candidate.Record);

    /// <summary>Both ends are in the directory, and both are among those who confirm.</summary>
    public static bool IsConfirmed(Record linkage)
    {
        if (linkage["from"] is not ReferenceValue from || linkage["to"] is not ReferenceValue to || linkage["confirmed_by"] is not ListValue list) return false;
        var by = list.Items.OfType<ReferenceValue>().Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return by.Contains(from.Id) && by.Contains(to.Id);
    }
}
