using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP5: pages and their HTML.</summary>
public static class PageRules
{
    public static readonly DiagnosticRule Collision = new(
        "CP5001", Severity.Error, "Two pages with one address",
        "Two pages of the portal would have the same address.",
        "One of them would be lost without a word.",
        """
        --- content/pages/news.md
        ---
        title: News
        ---
        Text.
        """,
        """
        --- content/pages/press.md
        ---
        title: Press
        ---
        Text.
        """);

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
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n![](lab.svg)\n--- content/pages/lab.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n![Our laboratory](lab.svg)\n--- content/pages/lab.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    // CP52: what the finished pages show.
    public static readonly DiagnosticRule BrokenLink = new(
        "CP5201", Severity.Error, "A link in a finished page leads nowhere",
        "A page links to an address of the portal at which there is no page or file.",
        "Visitors would meet a page-not-found message, and search engines think less of a site with dead links.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><a href=\"/nowhere/\">More</a></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><a href=\"/about/\">More</a></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule BrokenAnchor = new(
        "CP5202", Severity.Error, "A link leads to a part of a page that is not there",
        "The page exists, but nothing on it has the name after the number sign.",
        "Visitors land at the top of the page and have to search for what they were promised.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><a href=\"#team\">Team</a></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><a href=\"#team\">Team</a><h2 id=\"team\">Team</h2></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule PageWithoutTitle = new(
        "CP5203", Severity.Error, "A page without a title",
        "The page has no <title>, or an empty one.",
        "Search results, browser tabs and people who listen to pages know a page by its title.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head></head>\n<body>\n<main><h1>{{ entry.title }}</h1></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p>Text.</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule HeadingSkips = new(
        "CP5204", Severity.Warning, "A page's headings skip a level",
        "A heading is more than one level below the heading before it.",
        "People who listen to a page move by its headings, and miss a part when a level is missing.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><h3>Team</h3></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><h2>Team</h2></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule ImageWithoutText = new(
        "CP5205", Severity.Error, "An image in a finished page without alternative text",
        "An <img> has no alt attribute. Write what it shows, or alt=\"\" when it only decorates.",
        "People who cannot see the image hear its file name instead.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><img src=\"{{ asset 'icon.svg' }}\"></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p>Text.</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule IdTwice = new(
        "CP5206", Severity.Error, "A name used twice in one page",
        "Two elements of a page have the same id.",
        "Links and labels find only the first of them.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p id=\"a\">A</p><p id=\"a\">B</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p id=\"a\">A</p><p id=\"b\">B</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule PageWithoutLanguage = new(
        "CP5207", Severity.Error, "A page that does not tell its language",
        "The <html> element has no lang attribute.",
        "Reading programs would speak the page in the wrong language.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html>\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p>Text.</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p>Text.</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule ControlInControl = new(
        "CP5208", Severity.Error, "A link or button inside another",
        "A link, button or field stands inside a link or button.",
        "Nobody can tell which of them will answer; keyboards and reading programs reach only one.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><a href=\"/about/\">More <button>Now</button></a></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><a href=\"/about/\">More</a></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule NotOneMainHeading = new(
        "CP5209", Severity.Warning, "A page without exactly one main heading",
        "A page has no h1, or more than one.",
        "The h1 says what the page is about; search engines and people who listen to pages look for one.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><p>About</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p>Text.</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule ControlWithoutName = new(
        "CP5210", Severity.Warning, "A link or button without a name",
        "A link or button has no text, no image with alternative text and no aria-label.",
        "People who listen to the page hear only 'link'.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><a href=\"/about/\"></a></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><a href=\"/about/\">More</a></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule InlineCode = new(
        "CP5211", Severity.Error, "A script or style inside a page",
        "A page holds a <script> without src, a <style>, a style attribute or an on… attribute.",
        "The portal's security policy forbids them, so browsers ignore them; it is what stops a stranger's script too. Put scripts and styles into files of the theme.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p style=\"color:red\">Text.</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p>Text.</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    public static readonly DiagnosticRule ForeignResource = new(
        "CP5212", Severity.Warning, "A page that loads from another site",
        "A page loads an image, script, style or other file from another site.",
        "The other site learns of every visit, which needs the visitor's consent, and can change what it sends.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><img src=\"https://cdn.example/a.png\" alt=\"\"></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: mine\n--- themes/mine/theme.yml\nname: mine\nextends: base\n--- themes/mine/templates/page.html\n<!doctype html>\n<html lang=\"en\">\n<head><title>{{ entry.title }}</title></head>\n<body>\n<main><h1>{{ entry.title }}</h1><p>Text.</p></main>\n</body>\n</html>\n--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    // CP53: pictures and documents.
    public static readonly DiagnosticRule SvgWithoutSize = new(
        "CP5301", Severity.Error, "A drawing that does not tell its size",
        "The <svg> element has neither a viewBox nor a width and height in numbers.",
        "The page could not leave the right room for it.",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>\n",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule ImageMoves = new(
        "CP5302", Severity.Error, "A picture that moves",
        "The file holds several pictures that are shown one after the other.",
        "Movement that nobody can stop makes a page unreadable for some people, and such files are large. Save one picture of it.",
        "",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        Collision,
        ElementNotAllowed, AttributeNotAllowed, ElementMisplaced, MarkdownHeadingSkips, EmptyHeading, LinkWithoutText, MarkdownImageWithoutText,
        BrokenLink, BrokenAnchor, PageWithoutTitle, HeadingSkips, ImageWithoutText, IdTwice,
        PageWithoutLanguage, ControlInControl, NotOneMainHeading, ControlWithoutName, InlineCode, ForeignResource,
        SvgWithoutSize, ImageMoves,
    ];
}
