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
    /// <summary>YAML for the cluster's entry, or null.</summary>
    public string? Cluster { get; init; }

    /// <summary>A file of its own: its path and its text; null when there is none.</summary>
    public (string Path, string Text)? New { get; init; }

    /// <summary>Of a group that is there already the lines that count; empty: all.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Advice where there is nothing to write.</summary>
    public string? How { get; init; }

    public bool CountsFor(string band) => Bands.Length == 0 || Bands.Contains(band);
}
