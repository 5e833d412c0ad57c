using System.Collections.Immutable;
using NodaTime;

namespace ClusterPortal.Outputs.Feeds;

/// <summary>A list of new things in one language, from which RSS, Atom and JSON Feed are written. All addresses are absolute.</summary>
internal sealed record Feed
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The page that shows the same list.</summary>
    public required string HomeUrl { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>When the newest item changed; without items, the day the portal is built for. Never the clock.</summary>
    public required OffsetDateTime Updated { get; init; }

    /// <summary>Who publishes: also the author of items that name none.</summary>
    public required FeedAuthor Publisher { get; init; }

    /// <summary>A square picture.</summary>
    public string? IconUrl { get; init; }

    /// <summary>Licence or copyright line.</summary>
    public string? Rights { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<FeedItem> Items { get; init; } = [];
}
