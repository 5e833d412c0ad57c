using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP6: site.yml.</summary>
public static class SiteRules
{
    public static readonly DiagnosticRule NoSite = new(
        "CP6001", Severity.Error, "No site.yml",
        "A portal is a folder with a file site.yml in it.",
        "Without it nothing says where the portal will live and what it is called.",
        """
        --- site.yml
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        """);

    public static readonly DiagnosticRule UnknownKey = new(
        "CP6002", Severity.Error, "A setting that does not exist",
        "site.yml has a key that is not known, usually a misspelling.",
        "It would have no effect.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        titel: Test
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        """);

    public static readonly DiagnosticRule Missing = new(
        "CP6003", Severity.Error, "A setting that is needed",
        "site.yml needs at least title, base_url and language.",
        "Pages would have no name or no address.",
        """
        --- site.yml
        title: Test
        language: en
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        """);

    public static readonly DiagnosticRule Wrong = new(
        "CP6004", Severity.Error, "A setting with a wrong value",
        "The value is not of the form that the setting takes.",
        "The portal would not look or work as meant.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        page_size: many
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        page_size: 24
        """);

    public static readonly DiagnosticRule BaseUrl = new(
        "CP6005", Severity.Error, "An address that is not complete",
        "base_url is the full web address of the portal, with a path if it lives below one.",
        "Feeds, sitemaps and search engines need full addresses.",
        """
        --- site.yml
        title: Test
        base_url: test.example
        language: en
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        """);

    public static readonly DiagnosticRule Language = new(
        "CP6006", Severity.Error, "Not a language tag",
        "Languages are written with tags such as en or da.",
        "Browsers, search engines and screen readers know languages by these tags only.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        languages: [english]
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        languages: [en, da]
        """);

    public static readonly DiagnosticRule TimeZone = new(
        "CP6007", Severity.Error, "Not a time zone",
        "Time zones are named as in the IANA database: continent and city.",
        "Events would be at the wrong hour in visitors' calendars.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        time_zone: Copenhagen
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        time_zone: Europe/Copenhagen
        """);

    public static readonly DiagnosticRule Color = new(
        "CP6008", Severity.Error, "Not a colour",
        "Brand colours are given by role, each as # and six digits in quotes.",
        "Without quotes YAML takes # for a comment and the colour is lost.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        brand: {colors: {primary: blue}}
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        brand: {colors: {primary: "#0b5563"}}
        """);

    public static readonly DiagnosticRule Navigation = new(
        "CP6009", Severity.Error, "A menu item that leads nowhere",
        "A menu item names a list, an entry, a path of the site or a web address.",
        "Visitors would click on a dead link.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        navigation: [{to: organisations}]
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        navigation: [{to: organizations}]
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule SeverityOverride = new(
        "CP6010", Severity.Error, "A severity that cannot be set",
        "Severities are set for codes that exist, to error, warning or hint; security limits stay errors.",
        "A limit that can be turned off is none.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        severity: {CP9999: hint}
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        severity: {CP2005: warning}
        """);

    public static readonly DiagnosticRule UnknownEntry = new(
        "CP6011", Severity.Error, "An entry that site.yml names does not exist",
        "cluster, featured and facts name entries by id.",
        "The home page would have a gap.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        featured: [acme]
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        featured: [acme]
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule NoTheme = new(
        "CP6012", Severity.Error, "A theme that does not exist",
        "theme names a folder below themes/, or base.",
        "There would be no templates to make pages from.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: blue
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: base
        """);

    public static readonly DiagnosticRule UnknownSignal = new(
        "CP6014", Severity.Error, "Points for a signal that does not exist",
        "legitimacy: points gives points to signals of credibility by their ids, and this one is none of them.",
        "The points would go to nothing.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        legitimacy: {points: {I9: 10}}
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        legitimacy: {points: {I1: 10}}
        """);

    public static readonly DiagnosticRule Contrast = new(
        "CP6016", Severity.Warning, "Brand colours that cannot be read upon each other",
        "A colour of the brand gives the theme a text, line or button with less contrast to its ground than the theme promises. Reckoned as browsers do it, from the theme's style sheets, for light and for dark pages.",
        "Many people could not read it: in the sun, on an old screen, or with weaker eyes. The nearest colour that passes keeps the brand's hue.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: plain
        brand: {colors: {muted: "#9aa5b1"}}
        --- themes/plain/theme.yml
        contrast: [[muted, paper, 4.5]]
        --- themes/plain/assets/css/site.css
        :root { --paper: var(--color-paper, #fff); --muted: var(--color-muted, #384a5c) }
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: plain
        brand: {colors: {muted: "#566471"}}
        --- themes/plain/theme.yml
        contrast: [[muted, paper, 4.5]]
        --- themes/plain/assets/css/site.css
        :root { --paper: var(--color-paper, #fff); --muted: var(--color-muted, #384a5c) }
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        NoSite, UnknownKey, Missing, Wrong, BaseUrl, Language, TimeZone, Color,
        Navigation, SeverityOverride, UnknownEntry, NoTheme, UnknownSignal, Contrast,
    ];
}
