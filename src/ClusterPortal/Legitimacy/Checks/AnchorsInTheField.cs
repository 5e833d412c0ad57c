using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>A4: an organisation that lends its name and shares a competence.</summary>
internal sealed class AnchorsInTheField : ISignalCheck
{
    public string Name => "anchors_in_the_field";

    public SignalResult Look(Candidate candidate) => Of(candidate).Any() ? SignalResult.Present : SignalResult.Absent;

    /// <summary>The organisations that agreed to be shown and share a competence with this one, in the portal's order.</summary>
    public static IEnumerable<Record> Of(Candidate candidate)
    {
        var own = Competences(candidate.Record);
        return own.Count == 0
            ? []
            : candidate.Lenders.Where(o => o != candidate.Record && own.Overlaps(Competences(o)));
    }

    private static HashSet<string> Competences(Record record) =>
        record["competences"] is ListValue list ? list.Items.OfType<ReferenceValue>().Select(r => r.Id).ToHashSet(StringComparer.Ordinal) : [];
}
