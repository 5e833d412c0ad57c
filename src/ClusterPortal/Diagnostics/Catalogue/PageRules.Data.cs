using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP5: pages and their HTML.</summary>
public static class PageRules
{
    public static readonly DiagnosticRule ElementNotAllowed = new(
        "CP5101", Severity.Warning, "An HTML element that texts may not use",
        "Texts are written in Markdown. Of HTML only a few elements are kept, such as <sub>, <kbd>, <abbr> and <details>; others are left out, their words kept.",
        "HTML from many hands breaks pages and can harm visitors. Nearly everything can be written in Markdown.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n<div>We make fermenters.</div>\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nWe make fermenters.\n");

    public static readonly DiagnosticRule AttributeNotAllowed = new(
        "CP5102", Severity.Warning, "An HTML attribute that texts may not use",
        "The HTML element may be used, but not this attribute of it, which was left out.",
        "Attributes can run programs, change the look of the page or clash with it.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nPress <kbd onclick=\"x()\">Enter</kbd>.\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nPress <kbd>Enter</kbd>.\n");

    public static readonly DiagnosticRule ElementMisplaced = new(
        "CP5103", Severity.Warning, "An HTML element in the wrong place",
        "The element may be used, but not here: <summary> belongs right after <details>, <rt> into <ruby>, <details> on a line of its own, and what is opened must be closed.",
        "Browsers would show the page in a way that nobody intended.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nWe <details>make</details> fermenters.\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n<details>\n<summary>Products</summary>\n\nFermenters.\n\n</details>\n");

    public static readonly DiagnosticRule MarkdownHeadingSkips = new(
        "CP5104", Severity.Warning, "A heading that skips a level",
        "A text's headings go down by one level at a time; this one goes down by more. The page shows it one level below the heading before.",
        "People who listen to a page move by its headings, and miss a part when a level is missing.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n## Products\n\n#### Fermenters\n\nText.\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n## Products\n\n### Fermenters\n\nText.\n");

    public static readonly DiagnosticRule EmptyHeading = new(
        "CP5105", Severity.Warning, "A heading without text",
        "A line with # has no words after it. It was left out.",
        "An empty heading is announced to people who listen to the page, and tells them nothing.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n##\n\nText.\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n## Products\n\nText.\n");

    public static readonly DiagnosticRule LinkWithoutText = new(
        "CP5106", Severity.Warning, "A link without text",
        "The square brackets of a link are empty; the page shows its address.",
        "People who listen to the page hear only an address.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[](https://shop.example/)\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Our shop](https://shop.example/)\n");

    public static readonly DiagnosticRule MarkdownImageWithoutText = new(
        "CP5107", Severity.Warning, "An image without alternative text",
        "The square brackets of an image are empty. They hold what the image shows, in a few words.",
        "People who cannot see the image, and search engines, learn nothing of it.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n![](/lab.svg)\n--- static/lab.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n![Our laboratory](/lab.svg)\n--- static/lab.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static ImmutableArray<DiagnosticRule> All { get; } = [ElementNotAllowed, AttributeNotAllowed, ElementMisplaced, MarkdownHeadingSkips, EmptyHeading, LinkWithoutText, MarkdownImageWithoutText];
}
