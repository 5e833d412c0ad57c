using System.Collections.Immutable;
using NodaTime;

namespace ClusterPortal.Outputs.Feeds;

/// <summary>One entry of a feed. Title and summary are plain text; addresses are absolute.</summary>
internal sealed record FeedItem
{
    /// <summary>Address of its page, and its identity in every feed: readers tell items apart by it, so it must not change from build to build.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>Safe HTML, already made fit for the portal's pages; its links may be relative to <see cref="Url"/>.</summary>
    public string? ContentHtml { get; init; }

    public required OffsetDateTime Published { get; init; }

    public required OffsetDateTime Updated { get; init; }

    /// <summary>Empty: the feed's publisher.</summary>
    public ImmutableArray<FeedAuthor> Authors { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public string? ImageUrl { get; init; }

    /// <summary>Set when it differs from the feed's, because the entry is not translated.</summary>
    public string? Language { get; init; }
}
