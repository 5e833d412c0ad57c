using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP35: signs of advertising in entries of strangers.</summary>
public static class SpamRules
{
    public static readonly DiagnosticRule ContactInName = new(
        "CP3501", Severity.Warning, "An address or telephone number in a name or summary",
        "Names and summaries say who somebody is and what they do. Web addresses, e-mail addresses and telephone numbers have fields of their own.",
        "Entries that are advertising begin like this; and what stands in the text cannot be clicked, called or kept up to date.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters. Visit www.acme.example now.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        """);

    public static readonly DiagnosticRule Shouting = new(
        "CP3502", Severity.Warning, "A summary that shouts",
        "The summary is written in capitals, or with rows of exclamation marks, currency signs or eye-catching symbols.",
        "Readers trust it less, and entries that are advertising look like this.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: THE BEST FERMENTERS OF THE WHOLE NORTH
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters for the whole north.
        """);

    public static readonly DiagnosticRule Repeated = new(
        "CP3503", Severity.Warning, "A text that repeats itself",
        "A word comes back so often that the text is a list of search words.",
        "Such texts are written for search engines, which punish them, and not for readers.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        description: "Cheap fermenters, best fermenters, buy fermenters, used fermenters, steel fermenters, large fermenters, small fermenters, fermenters online."
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        description: "We build fermenters of stainless steel, from small ones for the bench to large ones for a brewery, and service them for as long as they run."
        """);

    public static readonly DiagnosticRule Shortener = new(
        "CP3504", Severity.Warning, "A link that hides where it leads",
        "The address belongs to a service that leads on to another one, which can change at any time.",
        "Neither a reviewer nor a visitor can see where it leads.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://bit.ly/acme
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        """);

    public static readonly DiagnosticRule ManyLinks = new(
        "CP3505", Severity.Warning, "A text that is mostly links",
        "The text has many links for the few words that it has.",
        "Entries that sell links look like this. Links of use to readers stand beside words that say what for.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        description: "[a1](https://a1.example) [a2](https://a2.example) [a3](https://a3.example) [a4](https://a4.example) [a5](https://a5.example) [a6](https://a6.example) [a7](https://a7.example) [a8](https://a8.example) [a9](https://a9.example)"
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        description: "We build fermenters, as [the register](https://register.example) says."
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [ContactInName, Shouting, Repeated, Shortener, ManyLinks];
}
