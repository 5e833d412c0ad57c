using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>E2: a customer named with permission, as a reference or as a case.</summary>
internal sealed class NamedReference : ISignalCheck
{
    public string Name => "named_reference";

    public SignalResult Look(Candidate candidate)
    {
        SignalResult? without = null;
        foreach (var reference in Candidate.Groups(candidate.Record, "references"))
        {
            if (reference["permission"] is GroupValue permission && Candidate.Date(permission, "on") <= candidate.Today) return SignalResult.Present with { At = reference.Span };
            without ??= SignalResult.Failing("no permission of the customer is recorded", reference.Span);
        }

        foreach (var story in candidate.Back("cases"))
        {
            if (story["client"] is null || story["anonymous"] is BooleanValue { IsTrue: true }) continue;
            if (story["permission"] is GroupValue permission && Candidate.Date(permission, "on") <= candidate.Today) return SignalResult.Present with { At = story.Span };
            without ??= SignalResult.Failing("no permission of the customer is recorded", story.Span);
        }

        return without ?? SignalResult.Absent;
    }
}
