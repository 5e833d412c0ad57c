using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP54: logos as visitors see them, and pictures that nobody does.</summary>
public static class LogoRules
{
    public static readonly DiagnosticRule Unreadable = new(
        "CP5401", Severity.Warning, "A logo that cannot be seen",
        "All colours of the logo are so near to what lies behind it, on light or on dark pages, that nobody can tell it from there.",
        "About half of all visitors have set their screens dark. With 'on: light' the logo gets a light plate there.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: {file: acme.svg, alt: Acme}
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z" fill="#ffffff"/></svg>
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: {file: acme.svg, alt: Acme, on: dark}
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z" fill="#ffffff"/></svg>
        """);

    public static readonly DiagnosticRule PartsVanish = new(
        "CP5402", Severity.Hint, "A logo that loses parts on dark pages",
        "Some parts of the logo have nearly the colour of dark pages, while others can be seen: often the name vanishes and the sign stays.",
        "Look at the page in the dark. With 'on: light' the logo gets a light plate there.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: {file: acme.svg, alt: Acme}
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z" fill="#c23b22"/><path d="M10 0h9v9z" fill="#10202e"/></svg>
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: {file: acme.svg, alt: Acme, on: light}
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z" fill="#c23b22"/><path d="M10 0h9v9z" fill="#10202e"/></svg>
        """);

    public static readonly DiagnosticRule Small = new(
        "CP5403", Severity.Hint, "A logo with few pixels",
        "The logo is a picture of fewer pixels than sharp screens show.",
        "It looks blurred beside others. A drawing (SVG) is sharp at every size.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: {file: acme.png, alt: Acme}
        --- content/organizations/acme.png (bytes)
        \x89\x50\x4E\x47\x0D\x0A\x1A\x0A\x00\x00\x00\x0D\x49\x48\x44\x52\x00\x00\x00\x03\x00\x00\x00\x02\x08\x06\x00\x00\x00\x9D\x74\x66\x1A\x00\x00\x00\x12\x49\x44\x41\x54\x78\x01\x62\x3A\xC3\xC0\xF0\x1F\x86\x99\x18\x90\x00\x00\x00\x00\xFF\xFF\x28\x2D\xC9\x0A\x00\x00\x00\x06\x49\x44\x41\x54\x03\x00\x68\x66\x05\x66\xDD\x0C\x33\x38\x00\x00\x00\x00\x49\x45\x4E\x44\xAE\x42\x60\x82
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: {file: acme.svg, alt: Acme}
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z" fill="#0b4f71"/></svg>
        """);

    public static readonly DiagnosticRule Heavy = new(
        "CP5404", Severity.Hint, "A logo that takes long to load",
        "The logo is a picture of more than 150 KB.",
        "It is shown as large as a thumb, and in lists beside many others. Visitors on telephones wait for it.",
        "",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: {file: acme.svg, alt: Acme}
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z" fill="#0b4f71"/></svg>
        """);

    public static readonly DiagnosticRule Unused = new(
        "CP5405", Severity.Warning, "A picture or document that nothing shows",
        "The file lies among the entries, but no entry and no setting names it.",
        "It would be published all the same: what was taken out of an entry, or belonged to one that was deleted, would stay on the web.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z" fill="#0b4f71"/></svg>
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: {file: acme.svg, alt: Acme}
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z" fill="#0b4f71"/></svg>
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [Unreadable, PartsVanish, Small, Heavy, Unused];
}
