using ClusterPortal.Graphics.Cards;

namespace ClusterPortal.Graphics.Badges;

/// <summary>What a badge says. All texts are in its language.</summary>
internal sealed record BadgeModel
{
    /// <summary>The cluster.</summary>
    public required string Name { get; init; }

    /// <summary>Such as: Member since 2019.</summary>
    public required string Status { get; init; }

    /// <summary>The day for which it was made.</summary>
    public required string Date { get; init; }

    /// <summary>The whole of it in one sentence, for those who cannot see it.</summary>
    public required string Title { get; init; }

    /// <summary>Where it can be checked.</summary>
    public required string Description { get; init; }

    public required string Language { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>The membership is over: grey, with a broken line around it.</summary>
    public bool Ended { get; init; }

    /// <summary>The cluster's colour on light ground.</summary>
    public required Rgb Light { get; init; }

    /// <summary>The same on dark ground.</summary>
    public required Rgb Dark { get; init; }
}
