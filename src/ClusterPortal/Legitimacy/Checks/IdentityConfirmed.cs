namespace ClusterPortal.Legitimacy.Checks;

/// <summary>I5: staff confirmed the identity within twelve months.</summary>
internal sealed class IdentityConfirmed : ISignalCheck
{
    public string Name => "identity_confirmed";

    public SignalResult Look(Candidate candidate) => candidate.Confirmed("identity", 12, "nobody has recorded a check of the identity");
}
