using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP7: security limits.</summary>
public static class LimitRules
{
    public static readonly DiagnosticRule FileTooLarge = new(
        "CP7001", Severity.Error, "The file is too large",
        "Files of this kind may not be larger than the limit named in the message.",
        "Large files make every visit and every build slow. Shorten the text or shrink the picture; site.yml can raise the limit.",
        "--- content/organizations/acme.yml (repeat 7000)\n# filling\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule TooManyFiles = new(
        "CP7002", Severity.Error, "Too many files",
        "The site's folders hold more files than the limit in site.yml allows.",
        "A folder that was copied in by mistake would be published whole. Remove it, or raise 'limits: {files: …}' in site.yml.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\nlimits: {files: 2}\n--- content/organizations/a.yml\nname: A\n--- content/organizations/b.yml\nname: B\n",
        "--- content/organizations/a.yml\nname: A\n--- content/organizations/b.yml\nname: B\n");

    public static readonly DiagnosticRule SymbolicLink = new(
        "CP7003", Severity.Error, "A link to another file or folder",
        "The name does not hold content but points to another place of the computer.",
        "A link could publish private files of the computer that builds the site. Put the file itself here.",
        "--- content/organizations/acme.yml (link)\n/etc/passwd\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule SpecialFile = new(
        "CP7004", Severity.Error, "Not an ordinary file",
        "The name stands for a device, a pipe or a socket instead of a file.",
        "Reading it could stop the build for ever. Delete it.",
        "--- content/organizations/acme.yml (special)\n\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule TextDirection = new(
        "CP7005", Severity.Error, "A hidden character that turns the direction of text",
        "Such a character makes the following text appear in another order than it is stored.",
        "What a reviewer reads would not be what is published. Delete it; Arabic and Hebrew text needs none.",
        "--- content/organizations/acme.yml (bytes)\nname: Acme \\xE2\\x80\\xAE ApS\n",
        "--- content/organizations/acme.yml\nname: Acme ApS\n");

    public static readonly DiagnosticRule TooDeep = new(
        "CP7006", Severity.Error, "Lists and groups too deep inside one another",
        "Lists inside lists or groups inside groups go deeper than any field needs.",
        "Such files are made to exhaust the computer that reads them.",
        "--- content/organizations/acme.yml\nname: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]\n",
        "--- content/organizations/acme.yml\nname: x\n");

    public static readonly DiagnosticRule TooManyNodes = new(
        "CP7007", Severity.Error, "Too many values in one file",
        "One file holds more keys and values than any entry needs.",
        "Such files are made to exhaust the computer that reads them. Split a long list into several entries.",
        "--- content/organizations/acme.yml (repeat 21000)\n- \n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule Anchor = new(
        "CP7008", Severity.Error, "A value that would be copied from elsewhere",
        "Words that begin with & or *, and the key <<, mean 'repeat another value here' in YAML. ClusterPortal does not use them.",
        "A few lines could grow to millions of values. Put quotes around text that begins with & or *, or write the value out.",
        "--- content/organizations/acme.yml\nname: &a Acme\n",
        "--- content/organizations/acme.yml\nname: \"&a Acme\"\n");

    public static readonly DiagnosticRule Tag = new(
        "CP7009", Severity.Error, "A value with a type before it",
        "A word that begins with ! gives a value a type in YAML. ClusterPortal knows the type of each field already.",
        "Types from content could make programs do more than read. Put quotes around text that begins with !.",
        "--- content/organizations/acme.yml\nname: !important Acme\n",
        "--- content/organizations/acme.yml\nname: \"!important Acme\"\n");

    public static readonly DiagnosticRule Directive = new(
        "CP7010", Severity.Error, "A line that gives orders to the YAML reader",
        "A line beginning with % sets how the rest of the file is read. ClusterPortal reads all files in one way.",
        "The same text would mean different things in different files. Remove the line.",
        "--- content/organizations/acme.yml\n%YAML 1.1\n---\nname: Acme\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule TooMuchInAll = new(
        "CP7011", Severity.Error, "The files are too large together",
        "All files of the site together are larger than the limit allows.",
        "They are held in memory while the site is built, and visitors wait for large files. Shrink pictures and documents.",
        "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\nlimits: {total_mb: 1}\n"
        + "--- content/pages/a.pdf (repeat 600000)\nxx\n",
        "--- content/organizations/a.yml\nname: A\n");

    // CP71: Markdown.
    public static readonly DiagnosticRule MarkdownTooLong = new(
        "CP7101", Severity.Error, "A text that is too long",
        "A Markdown text may have up to 64 KB, about 10,000 words.",
        "Nobody reads a page of that length, and each build would take longer. Split it into several pages, or offer it as a file.",
        "",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nA line of words.\n");

    public static readonly DiagnosticRule MarkdownTooComplex = new(
        "CP7102", Severity.Error, "A text that is nested too deeply",
        "Lists, quotations, tables or brackets of a Markdown text go beyond what any text needs. The text was left out.",
        "Such texts are made to exhaust the computer that builds the portal.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n> > > > > > > > > > > > > Deep.\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n> Not deep.\n");

    public static readonly DiagnosticRule MarkdownTooLarge = new(
        "CP7103", Severity.Error, "A text that grows too large",
        "A short text makes a very large page, because something long is used again and again in it.",
        "Such texts are made to exhaust the computer that builds the portal, or those of its visitors.",
        "",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nText.\n");

    // CP72: pictures and documents.
    public static readonly DiagnosticRule SvgUnreadable = new(
        "CP7201", Severity.Error, "A drawing that cannot be read",
        "The file is not a well-formed SVG drawing in UTF-8, or it has a document type, which can make a program read other files.",
        "Nothing that is not understood is published. Save the drawing anew as plain SVG.",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><text>&a;</text></svg>\n",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule SvgPartRemoved = new(
        "CP7202", Severity.Warning, "Something was left out of a drawing",
        "Drawings are written anew from shapes, texts, colours and gradients. Scripts, links to other files, pictures inside, movement and some styles are left out.",
        "They could run in a visitor's browser or tell others of the visit. Look whether the drawing still looks right, or save it without them.",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><script>alert(1)</script><path d=\"M0 0h9v9z\"/></svg>\n",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule SvgTooComplex = new(
        "CP7203", Severity.Error, "A drawing that is too complex",
        "The drawing has too many parts, or parts inside parts without end.",
        "It could stop the browsers of visitors. Simplify it in the drawing program.",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><g id=\"a\"><path d=\"M0 0h9v9z\"/></g><g id=\"b\"><use href=\"#a\"/><use href=\"#a\"/></g><use href=\"#b\"/></svg>\n",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule MediaTooLarge = new(
        "CP7204", Severity.Error, "A picture or document that is too large",
        "The file is larger than files of its kind may be.",
        "Visitors on telephones would wait and pay for it. Save it smaller; a photograph needs no more than 2,000 pixels a side.",
        "",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule MediaNotAsNamed = new(
        "CP7205", Severity.Error, "A file that is not what its name says",
        "The first bytes of a file tell what it is, and they do not fit its ending.",
        "Browsers and programs trust the name; attackers use that.",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.png, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.png\nThis is not a picture.\n",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule MediaBroken = new(
        "CP7206", Severity.Error, "A damaged picture or document",
        "The file begins rightly but is torn or has impossible values.",
        "Visitors would see half a picture or none. Copy it again whole, or save it anew.",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.png, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.png (bytes)\n\\x89PNG\\x0D\\x0A\\x1A\\x0A\n",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule ImageTooManyPixels = new(
        "CP7207", Severity.Error, "A picture with too many pixels",
        "The picture is small as a file but very large when shown.",
        "It could fill the memory of a visitor's telephone. Save it with at most 4,000 pixels a side.",
        "",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule MediaKindNotAllowed = new(
        "CP7208", Severity.Error, "A kind of file that cannot be published",
        "Entries may bring drawings, pictures, PDFs and office documents without macros.",
        "Other kinds can run on the visitor's computer.",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.html, alt: Our sign}\n---\n\nText.\n",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: acme.svg, alt: Our sign}\n---\n\nText.\n--- content/pages/acme.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        FileTooLarge, TooManyFiles, SymbolicLink, SpecialFile, TextDirection, TooDeep, TooManyNodes, Anchor, Tag, Directive, TooMuchInAll,
        MarkdownTooLong, MarkdownTooComplex, MarkdownTooLarge,
        SvgUnreadable, SvgPartRemoved, SvgTooComplex, MediaTooLarge, MediaNotAsNamed, MediaBroken, ImageTooManyPixels, MediaKindNotAllowed,
    ];
}
