namespace ClusterPortal.Legitimacy.Checks;

/// <summary>R1: a contact with name and role, whose consent to be named is recorded.</summary>
internal sealed class NamedPerson : ISignalCheck
{
    public string Name => "named_person";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Contact is not { Name: not null } contact) return SignalResult.Absent;
        if (contact.Role is null) return SignalResult.Failing("the contact has no role", contact.Span);
        if (contact.ConsentOn is not { } consent) return SignalResult.Failing("no consent of the contact is recorded", contact.Span);
        return consent > candidate.Today ? SignalResult.Failing("the consent lies in the future", contact.Span) : SignalResult.Present with { At = contact.Span, On = consent };
    }
}
