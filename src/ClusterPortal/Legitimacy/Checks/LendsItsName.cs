using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>L2: a large organisation agrees to be shown beside small ones.</summary>
internal sealed class LendsItsName : ISignalCheck
{
    public string Name => "lends_its_name";

    public SignalResult Look(Candidate candidate) =>
        candidate.Record["lends"] is BooleanValue { IsTrue: true } lends ? SignalResult.Present with { At = lends.Span } : SignalResult.Absent;
}
