using System.Collections.Immutable;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>One organisation in the report.</summary>
/// <param name="Assessment">Its score and signals.</param>
/// <param name="IsSample">Made up for demonstration: it is listed, but counts in no figure of the cluster.</param>
/// <param name="Gaps">What it lacks, the most valuable first.</param>
internal sealed record FirmAudit(Assessment Assessment, bool IsSample, ImmutableArray<Gap> Gaps)
{
    public string Id => Assessment.Record.Id;

    public int Score => Assessment.Score;

    public string Name => Assessment.Record.Title.Parts[0].Text;
}
