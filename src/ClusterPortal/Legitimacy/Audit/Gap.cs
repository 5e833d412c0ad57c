using System.Collections.Immutable;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>A signal that an organisation lacks, and what to write for it.</summary>
/// <param name="Signal">What is lacking.</param>
/// <param name="Result">Why.</param>
/// <param name="ByStaff">The association writes it, not the organisation.</param>
/// <param name="Pastes">What to write and where, the first file first.</param>
internal sealed record Gap(Signal Signal, SignalResult Result, bool ByStaff, ImmutableArray<Paste> Pastes)
{
    /// <summary>The signal whose lines bring this one too; there is then nothing more to write.</summary>
    public string? With { get; init; }
}
