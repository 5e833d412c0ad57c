using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP29: clusters, and who belongs to them.</summary>
public static class ClusterRules
{
    public static readonly DiagnosticRule NotYet = new(
        "CP2901", Severity.Hint, "A membership that has not begun",
        "The first day of a membership lies ahead.",
        "The organisation is listed as a member from that day on; a slip in the year would keep it out of the list.",
        """
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: Furniture makers of the southern lakes
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        memberships: [{cluster: valley, since: 2062-03-01}]
        """,
        """
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: Furniture makers of the southern lakes
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        memberships: [{cluster: valley, since: 2026-03-01}]
        """);

    public static readonly DiagnosticRule Twice = new(
        "CP2902", Severity.Warning, "Two memberships of one cluster at the same time",
        "An entry names the same cluster in two memberships whose days overlap. Several memberships one after the other are fine.",
        "Only the first is shown, and it may be the wrong one.",
        """
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: Furniture makers of the southern lakes
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        memberships:
          - {cluster: valley, tier: Guest, since: 2020-01-01}
          - {cluster: valley, tier: Small firm, since: 2024-01-01}
        """,
        """
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: Furniture makers of the southern lakes
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        memberships:
          - {cluster: valley, tier: Guest, since: 2020-01-01, until: 2023-12-31}
          - {cluster: valley, tier: Small firm, since: 2024-01-01}
        """);

    public static readonly DiagnosticRule OfItself = new(
        "CP2903", Severity.Error, "A cluster that belongs to itself",
        "A cluster names itself among its memberships or as that of which it is a part.",
        "It would be listed among its own members.",
        """
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: Furniture makers of the southern lakes
        memberships: [{cluster: valley, since: 2024-01-01}]
        """,
        """
        --- content/clusters/lakes.yml
        name: Southern Lakes
        tagline: The clusters of the southern lakes
        kind: umbrella
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: Furniture makers of the southern lakes
        memberships: [{cluster: lakes, since: 2024-01-01}]
        """);

    public static readonly DiagnosticRule Contrast = new(
        "CP2904", Severity.Warning, "A brand colour that cannot be read",
        "A colour of a cluster's brand has too little contrast to the paper behind it: less than the 4.5:1 that the Web Content Accessibility Guidelines ask for text (level AA).",
        "Many people could not read links, buttons and headings in it. The theme changes its lightness where it is text, so pages would not show the brand as it is written.",
        """
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: Furniture makers of the southern lakes
        brand:
          colors: {primary: "#e0a800"}
        """,
        """
        --- content/clusters/valley.yml
        name: Sample Valley
        tagline: Furniture makers of the southern lakes
        brand:
          colors: {primary: "#0b4f5c"}
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [NotYet, Twice, OfItself, Contrast];
}
