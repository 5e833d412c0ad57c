namespace ClusterPortal.Legitimacy.Checks;

/// <summary>R2: a telephone number; its form (E.164) is the field's own.</summary>
internal sealed class DirectPhone : ISignalCheck
{
    public string Name => "direct_phone";

    public SignalResult Look(Candidate candidate) =>
        candidate.Contact is { Phone: not null } contact ? SignalResult.Present with { At = contact.Span } : SignalResult.Absent;
}
