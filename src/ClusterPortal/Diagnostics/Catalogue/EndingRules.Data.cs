using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP26: what holds until a day.</summary>
public static class EndingRules
{
    public static readonly DiagnosticRule Ended = new(
        "CP2601", Severity.Warning, "Something that is over",
        "A membership, certificate, label, seat or term has passed its last day. Pages no longer show it; the entry still names it.",
        "It may have been renewed without anybody writing it down, and then the entry says less than it could.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        certifications:
          - {standard: "ISO 9001:2015", valid_from: 2019-06-01, valid_to: 2022-05-31}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        certifications:
          - {standard: "ISO 9001:2015", valid_from: 2022-06-01}
          - {standard: "ISO 9001:2015", valid_from: 2019-06-01, valid_to: 2022-05-31}
        """);

    public static readonly DiagnosticRule Soon = new(
        "CP2602", Severity.Hint, "Something that ends soon",
        "A membership, certificate, label, seat or term has its last day within sixty days.",
        "After that day pages no longer show it. Renewing takes time.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        certifications:
          - {standard: "ISO 9001:2015", valid_from: 2023-06-01, valid_to: 2026-05-31}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        certifications:
          - {standard: "ISO 9001:2015", valid_from: 2023-06-01}
        """);

    public static readonly DiagnosticRule Backwards = new(
        "CP2603", Severity.Error, "An end before its beginning",
        "The last day of a membership, certificate, label, seat or term lies before its first.",
        "It would never be shown.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        certifications:
          - {standard: "ISO 9001:2015", valid_from: 2025-06-01, valid_to: 2022-05-31}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        certifications:
          - {standard: "ISO 9001:2015", valid_from: 2025-06-01}
        """);

    public static readonly DiagnosticRule OldCheck = new(
        "CP2604", Severity.Hint, "A check that has grown old",
        "A check that staff recorded names no last day, and so holds for twelve months (a project for twenty-four). They have passed, and nobody has recorded a newer one.",
        "Pages no longer call it verified. Check again and write down the new day, or an 'until' where it holds for longer.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/verifications/acme.yml
        checks:
          - {check: identity, by: Secretariat, on: 2025-03-01}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/verifications/acme.yml
        checks:
          - {check: identity, by: Secretariat, on: 2025-03-01}
          - {check: identity, by: Secretariat, on: 2026-03-01}
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [Ended, Soon, Backwards, OldCheck];
}
