using System.Collections.Immutable;
using ClusterPortal.Content;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>Whether an organisation's own website links back: a question for the network, which the audit asks only when it is told to.</summary>
/// <param name="Record">The organisation.</param>
/// <param name="Pages">Where to look: the page that staff recorded, then the website.</param>
/// <param name="Recorded">The day on which staff last recorded such a link; null when they did not.</param>
internal sealed record LinkBack(Record Record, ImmutableArray<Uri> Pages, DateOnly? Recorded)
{
    /// <summary>Null until somebody looked.</summary>
    public LinkBackState? State { get; init; }

    /// <summary>The page that links back, or what went wrong.</summary>
    public string Note { get; init; } = "";

    public string Name => Record.Title.Parts[0].Text;
}
