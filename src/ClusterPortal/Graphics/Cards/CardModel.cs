namespace ClusterPortal.Graphics.Cards;

/// <summary>What a social card says.</summary>
internal sealed record CardModel
{
    /// <summary>Name of the portal.</summary>
    public required string Site { get; init; }

    public required string Title { get; init; }

    /// <summary>What the page is about: Organisation, Job; null for pages that say it in their title.</summary>
    public string? Kind { get; init; }

    /// <summary>A sentence below the title, where there is room.</summary>
    public string? Text { get; init; }

    /// <summary>Where the portal is, as people write it.</summary>
    public required string Address { get; init; }

    /// <summary>The theme's mark, as a whole SVG file; null when it has none.</summary>
    public string? Mark { get; init; }

    public required Rgb Ground { get; init; }

    public required Rgb Accent { get; init; }

    public bool RightToLeft { get; init; }
}
