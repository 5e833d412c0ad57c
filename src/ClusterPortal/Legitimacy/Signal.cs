using System.Collections.Immutable;
using ClusterPortal.Schema;

namespace ClusterPortal.Legitimacy;

/// <summary>One thing that makes an organisation credible, as <c>signals.yml</c> describes it.</summary>
/// <param name="Id">Such as I1.</param>
/// <param name="Check">Name of the rule that looks for it.</param>
/// <param name="Origin">Whose word it rests on.</param>
/// <param name="Points">What it is worth; the site may have changed it.</param>
/// <param name="Bands">Size bands for which it counts; empty: all.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Why">What it does for a reader.</param>
/// <param name="Add">YAML for the organisation's entry, or null when the organisation cannot add it.</param>
/// <param name="Verification">YAML for the staff's record, or null.</param>
internal sealed record Signal(
    string Id, string Check, SignalOrigin Origin, int Points, ImmutableArray<string> Bands, LocalizedText Label, LocalizedText Why, string? Add, string? Verification)
{
    public bool CountsFor(string band) => Bands.Length == 0 || Bands.Contains(band);
}
