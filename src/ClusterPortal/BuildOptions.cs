using ClusterPortal.Graphics.Cards;
using ClusterPortal.Outputs.Proof;

namespace ClusterPortal;

/// <summary>What a build is told besides its files.</summary>
public sealed record BuildOptions
{
    /// <summary>The day the portal is built for. Overrides site.yml's <c>date</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The present moment in UTC; its day in the site's time zone is used when neither <see cref="Date"/> nor site.yml names one.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Include entries with <c>status: draft</c>.</summary>
    public bool Drafts { get; init; }

    /// <summary>Warnings stop the build too.</summary>
    public bool Strict { get; init; }

    /// <summary>The brand weight of every organisation's page, 0 to 1, whatever the site and the entries say: to compare variants.</summary>
    public decimal? BrandWeight { get; init; }

    /// <summary>The id of an organisation that is planned as if it were a member nowhere and staff had checked nothing of it: to compare its page with the real one. Null: none.</summary>
    internal string? WithoutCluster { get; init; }

    /// <summary>What the last plan of the same portal left, so that this one takes less time; null where nobody plans twice.</summary>
    internal PlanMemory? Memory { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Draws social cards where site.yml asks for them; null: none are drawn, and links show the site's card.</summary>
    public IRasterizer? Rasterizer { get; init; }

    /// <summary>Signs statements of membership; null: they are there, and say that they are not signed.</summary>
    internal SigningKey? SigningKey { get; init; }

    /// <summary>Told now and then how far the work is; called from many threads.</summary>
    public IProgress<BuildProgress>? Progress { get; init; }

    /// <summary>Says that a stage begins.</summary>
    internal void Enter(string stage) => Progress?.Report(new BuildProgress(stage, 0, 0));
}
