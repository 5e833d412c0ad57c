using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Translations;

/// <summary>What a portal has and lacks in one of its languages.</summary>
/// <param name="Missing">What readers meet first stands first.</param>
internal sealed record LanguageAudit(LanguageTag Language, ImmutableArray<AreaCount> Counts, ImmutableArray<MissingText> Missing)
{
    public int Total => Counts.Sum(c => c.Total);

    public int Done => Total - Missing.Length;

    /// <summary>Whole per cent, rounded down: 100 only when nothing is missing.</summary>
    public int Percent => Total == 0 ? 100 : (int)(100L * Done / Total);
}
