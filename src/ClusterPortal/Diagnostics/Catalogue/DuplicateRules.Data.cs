using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP34: organisations that stand twice, and names that look like others.</summary>
public static class DuplicateRules
{
    public static readonly DiagnosticRule Number = new(
        "CP3401", Severity.Warning, "Two organisations with one register number",
        "Two entries have the same register number, VAT number, LEI or D-U-N-S number. Each number belongs to one organisation.",
        "One firm would stand twice in the directory, or one of the numbers is not its own and leads a buyer astray.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        registration: {register: CVR, number: "00000019"}
        --- content/organizations/bolt.yml
        name: Bolt Works
        kind: company
        summary: Builds fermenters.
        registration: {register: CVR, number: "00000019"}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        registration: {register: CVR, number: "00000019"}
        --- content/organizations/bolt.yml
        name: Bolt Works
        kind: company
        summary: Builds fermenters.
        registration: {register: CVR, number: "00000027"}
        """);

    public static readonly DiagnosticRule Website = new(
        "CP3402", Severity.Warning, "Two organisations with one website",
        "Two entries name the same web address as theirs, and neither says that it belongs to the other.",
        "One firm would stand twice in the directory. Parts of one group say so with 'parent'; departments name their own pages.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        --- content/organizations/bolt.yml
        name: Bolt Works
        kind: company
        summary: Builds fermenters.
        website: https://www.acme.example/
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        --- content/organizations/bolt.yml
        name: Bolt Works
        kind: company
        summary: Builds fermenters.
        website: https://www.acme.example/
        parent: acme
        """);

    public static readonly DiagnosticRule Name = new(
        "CP3403", Severity.Warning, "Two organisations with one name",
        "Two entries have the same name but for its legal form, in one country; or names that differ by one letter, in one town.",
        "Visitors would find two pages of one firm, each with half of what it has to say; or one firm would be taken for the other.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        country: DK
        --- content/organizations/acme-aps.yml
        name: ACME ApS
        kind: company
        summary: Builds fermenters.
        country: DK
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        country: DK
        registration: {register: CVR, number: "00000019"}
        --- content/organizations/acme-aps.yml
        name: ACME ApS
        kind: company
        summary: Builds fermenters.
        country: DK
        registration: {register: CVR, number: "00000027"}
        """);

    public static readonly DiagnosticRule LookAlike = new(
        "CP3404", Severity.Error, "A name made to be taken for another",
        "Two names look the same to a reader but are not written with the same letters: one has letters of another alphabet, or a digit in the place of a letter.",
        "Whoever looks like a known member borrows its good name. No honest firm needs it.",
        """
        --- content/organizations/acme.yml
        name: ANTIBODY
        kind: company
        summary: Builds fermenters.
        --- content/organizations/antibody-2.yml
        name: ANT1BODY
        kind: company
        summary: Builds fermenters.
        """,
        """
        --- content/organizations/acme.yml
        name: ANTIBODY
        kind: company
        summary: Builds fermenters.
        --- content/organizations/antibody-2.yml
        name: ANTIDOTE
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule Disguise = new(
        "CP3405", Severity.Error, "A letter of another alphabet within a word",
        "A word of the name has Latin letters and beside them a Greek or Cyrillic letter that looks like one.",
        "Nobody can see the difference and nobody can search for the name: it hides from those who look, and may be taken for another.",
        """
        --- content/organizations/acme.yml
        name: Аcme Fermentation
        kind: company
        summary: Builds fermenters.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme Fermentation
        kind: company
        summary: Builds fermenters.
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [Number, Website, Name, LookAlike, Disguise];
}
