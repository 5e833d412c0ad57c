using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>I4: a year of foundation between 1600 and the year of the build; universities and hospitals may be older.</summary>
internal sealed class Founded : ISignalCheck
{
    private const int Earliest = 1600, EarliestOfOldBodies = 1000;

    public string Name => "founded";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Record["founded"] is not NumberValue founded) return SignalResult.Absent;
        var earliest = candidate.Record["kind"] is ChoiceValue { Choice.Id: "university" or "hospital" } ? EarliestOfOldBodies : Earliest;
        return founded.Number >= earliest && founded.Number <= candidate.Today.Year
            ? SignalResult.Present with { At = founded.Span }
            : SignalResult.Failing($"{founded.Number} is not between {earliest} and {candidate.Today.Year}", founded.Span) with { Rule = CredibilityRules.Founded };
    }
}
