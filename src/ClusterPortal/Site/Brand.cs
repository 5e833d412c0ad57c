using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Site;

/// <summary>Brand tokens by role. Colours are #rrggbb; a role's dark value is used where the reader prefers a dark page.</summary>
internal sealed record Brand(ImmutableArray<BrandToken> Colors, ImmutableArray<BrandToken> Dark, string? Font, int? Radius)
{
    /// <summary>The picture that links to the portal show: an asset of the theme, or a path below content/.</summary>
    public ConfigWord? Card { get; init; }

    /// <summary>The typeface of headings, where it is not that of the text.</summary>
    public string? DisplayFont { get; init; }

    /// <summary>How large headings are beside the text: compact, normal or large.</summary>
    public string? Scale { get; init; }

    /// <summary>The logo that stands at the head of pages: an asset of the theme, or a path below content/.</summary>
    public ConfigWord? Logo { get; init; }

    /// <summary>The same for dark pages; null where one serves both.</summary>
    public ConfigWord? DarkLogo { get; init; }

    /// <summary>What ornaments the home page and those of clusters: the pattern of the region; null for nothing.</summary>
    public string? Pattern { get; init; }

    public static Brand None { get; } = new([], [], null, null);
}

/// <summary>A role and its value.</summary>
/// <param name="Role">Such as primary or paper.</param>
/// <param name="Value">As #rrggbb.</param>
/// <param name="Span">Where it is written.</param>
internal readonly record struct BrandToken(string Role, string Value, Span Span = default);
