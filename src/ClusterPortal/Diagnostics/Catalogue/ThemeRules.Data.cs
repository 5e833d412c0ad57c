using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP4: themes and templates.</summary>
public static class ThemeRules
{
    public static readonly DiagnosticRule UnknownKey = new(
        "CP4001", Severity.Error, "A key that theme files do not have",
        "theme.yml or a strings file has a key that is not known.",
        "It would have no effect.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: blue
        --- themes/blue/theme.yml
        titel: Blue
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: blue
        --- themes/blue/theme.yml
        title: Blue
        """);

    public static readonly DiagnosticRule WrongValue = new(
        "CP4003", Severity.Error, "A theme file that says something impossible",
        "A value in a theme file is not one of those that are possible there.",
        "The theme would not look or work as meant.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: blue
        --- themes/blue/theme.yml
        title: [Blue]
        extends: [base]
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: blue
        --- themes/blue/theme.yml
        title: Blue
        """);

    public static readonly DiagnosticRule UnknownFile = new(
        "CP4004", Severity.Warning, "A file that is not part of a theme",
        "Themes hold theme.yml, templates/, assets/ and strings/.",
        "The file has no effect where it lies.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: blue
        --- themes/blue/theme.yml
        title: Blue
        --- themes/blue/site.css
        body {}
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: blue
        --- themes/blue/theme.yml
        title: Blue
        --- themes/blue/assets/css/site.css
        body {}
        """);

    public static readonly DiagnosticRule MissingString = new(
        "CP4005", Severity.Warning, "Texts that are not translated",
        "The theme has no text in one of the site's languages for some keys.",
        "Visitors would read two languages on one page.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        languages: [en, fi]
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        """);

    public static readonly DiagnosticRule NoTemplate = new(
        "CP4006", Severity.Error, "A theme without a template that pages need",
        "The theme lacks a template, and so do the themes that it extends.",
        "The pages could not be made.",
        """
        --- themes/base/theme.yml
        title: Base
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule StaleOverride = new(
        "CP4007", Severity.Warning, "A template whose original has changed since",
        "A template of the theme replaces one of the theme that it extends, and the first line says of which version it was made. That theme has another version now.",
        "What was mended or added there since is missing from the pages, and nobody sees it in the theme's own files.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: harbour
        --- themes/harbour/theme.yml
        title: Harbour
        extends: coast
        --- themes/harbour/templates/partials/note.html
        {{- # over coast 000000000000 -}}
        <p>The harbour's own note.</p>
        --- themes/coast/theme.yml
        title: Coast
        --- themes/coast/templates/partials/note.html
        <p>A note.</p>
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: harbour
        --- themes/harbour/theme.yml
        title: Harbour
        extends: coast
        --- themes/harbour/templates/partials/note.html
        {{- # over coast 205283853c54 -}}
        <p>The harbour's own note.</p>
        --- themes/coast/theme.yml
        title: Coast
        --- themes/coast/templates/partials/note.html
        <p>A note.</p>
        """);

    public static readonly DiagnosticRule Promise = new(
        "CP4008", Severity.Warning, "A contrast that the theme promises and does not keep",
        "theme.yml names two colours under 'contrast', and those that the theme's own style sheets give them are too near to each other, or cannot be reckoned: known are #rrggbb, rgb(), oklch(), color-mix() and var().",
        "Whoever takes the theme without a brand of their own gets pages that many cannot read.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: plain
        --- themes/plain/theme.yml
        contrast: [[muted, paper, 4.5]]
        --- themes/plain/assets/css/site.css
        :root { --paper: #fff; --muted: #9aa5b1 }
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: plain
        --- themes/plain/theme.yml
        contrast: [[muted, paper, 4.5]]
        --- themes/plain/assets/css/site.css
        :root { --paper: #fff; --muted: #566471 }
        """);

    public static readonly DiagnosticRule SheetUrl = new(
        "CP4009", Severity.Warning, "A style sheet that names a file which cannot be loaded",
        "The url() in a style sheet leads to no file of the theme's assets, to another style sheet, or to another site.",
        "The font or picture would be missing from the pages.",
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: harbour
        --- themes/harbour/theme.yml
        title: Harbour
        --- themes/harbour/assets/waves.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>
        --- themes/harbour/assets/css/theme.css
        body { background: url("waves.svg") }
        """,
        """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        theme: harbour
        --- themes/harbour/theme.yml
        title: Harbour
        --- themes/harbour/assets/waves.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>
        --- themes/harbour/assets/css/theme.css
        body { background: url("../waves.svg") }
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        UnknownKey, WrongValue, UnknownFile, MissingString, NoTemplate, StaleOverride, Promise, SheetUrl,
    ];
}
