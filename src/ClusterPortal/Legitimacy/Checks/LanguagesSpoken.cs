using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>R4: the languages in which the organisation answers.</summary>
internal sealed class LanguagesSpoken : ISignalCheck
{
    public string Name => "languages_spoken";

    public SignalResult Look(Candidate candidate) =>
        candidate.Record["languages"] is ListValue { Items.Length: > 0 } list ? SignalResult.Present with { At = list.Span } : SignalResult.Absent;
}
