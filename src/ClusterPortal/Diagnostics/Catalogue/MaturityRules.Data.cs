using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP27: how far clusters have come.</summary>
public static class MaturityRules
{
    public static readonly DiagnosticRule Stage = new(
        "CP2701", Severity.Error, "A stage that the criteria do not support",
        "A cluster claims a stage of maturity without meeting all criteria of that stage.",
        "Readers compare clusters by their stage; it must rest on the same criteria for all of them.",
        """
        --- content/clusters/lakes.yml
        name: Lakes
        tagline: Furniture by the lakes
        maturity:
          stage: growing
          met: [local_roots, economic_potential]
          source: {title: Mapping of clusters 2025}
        """,
        """
        --- content/clusters/lakes.yml
        name: Lakes
        tagline: Furniture by the lakes
        maturity:
          stage: growing
          met: [local_roots, economic_potential, critical_mass, coherence_drivers]
          source: {title: Mapping of clusters 2025}
        """);

    public static readonly DiagnosticRule NoEvidence = new(
        "CP2702", Severity.Warning, "A criterion without evidence",
        "A criterion of maturity is said to be met, but neither words nor an address show it, and no report vouches for the whole.",
        "A claim that nobody can check convinces nobody.",
        """
        --- content/clusters/lakes.yml
        name: Lakes
        tagline: Furniture by the lakes
        maturity:
          criteria:
            local_roots: {met: true}
        """,
        """
        --- content/clusters/lakes.yml
        name: Lakes
        tagline: Furniture by the lakes
        maturity:
          criteria:
            local_roots: {met: true, evidence: Four of the firms are older than 1920.}
        """);

    public static readonly DiagnosticRule Lower = new(
        "CP2703", Severity.Warning, "A stage lower than the criteria support",
        "A cluster claims a lower stage of maturity than its criteria give.",
        "Pages show the stage that follows from the criteria, so the two would differ.",
        """
        --- content/clusters/lakes.yml
        name: Lakes
        tagline: Furniture by the lakes
        maturity:
          stage: potential
          met: [local_roots, economic_potential, critical_mass, coherence_drivers]
          source: {title: Mapping of clusters 2025}
        """,
        """
        --- content/clusters/lakes.yml
        name: Lakes
        tagline: Furniture by the lakes
        maturity:
          met: [local_roots, economic_potential, critical_mass, coherence_drivers]
          source: {title: Mapping of clusters 2025}
        """);

    public static readonly DiagnosticRule Twice = new(
        "CP2704", Severity.Error, "A criterion that is met and not met",
        "A criterion stands in the list of those that are met, and among the criteria it is said not to be.",
        "Only one of the two can be right.",
        """
        --- content/clusters/lakes.yml
        name: Lakes
        tagline: Furniture by the lakes
        maturity:
          met: [local_roots]
          criteria:
            local_roots: {met: false}
          source: {title: Mapping of clusters 2025}
        """,
        """
        --- content/clusters/lakes.yml
        name: Lakes
        tagline: Furniture by the lakes
        maturity:
          met: [local_roots]
          criteria:
            local_roots: {met: true, evidence: Four of the firms are older than 1920.}
          source: {title: Mapping of clusters 2025}
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [Stage, NoEvidence, Lower, Twice];
}
