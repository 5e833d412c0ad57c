using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP1: files and YAML.</summary>
public static class FileRules
{
    public static readonly DiagnosticRule NotUtf8 = new(
        "CP1001", Severity.Error, "The file is not UTF-8 text",
        "Letters such as æ, ø, ü or é are stored in an old form that other computers read as different letters.",
        "Names of members would be published misspelt. In your editor choose 'Save with encoding: UTF-8' and save again.",
        "--- content/organizations/acme.yml (bytes)\nname: K\\xF8benhavn Bio\n",
        "--- content/organizations/acme.yml\nname: København Bio\n");

    public static readonly DiagnosticRule ControlCharacter = new(
        "CP1002", Severity.Error, "An invisible control character",
        "The text holds a character that cannot be seen or printed, often left behind by copying from another program.",
        "Browsers, feeds and search engines reject pages with such characters. Delete it and type the place again.",
        "--- content/organizations/acme.yml (bytes)\nname: Acme\\x07 ApS\n",
        "--- content/organizations/acme.yml\nname: Acme ApS\n");

    public static readonly DiagnosticRule OddLineBreak = new(
        "CP1003", Severity.Error, "An unusual line break",
        "A character ends a line for some programs and not for others, so the file can say something else than an editor shows.",
        "What a reviewer sees must be what is published. Delete the character and press Enter instead.",
        "--- content/organizations/acme.yml (bytes)\nname: Acme\\xE2\\x80\\xA8status: archived\n",
        "--- content/organizations/acme.yml\nname: Acme\nstatus: archived\n");

    public static readonly DiagnosticRule YamlExtension = new(
        "CP1004", Severity.Error, "The file's name must end in .yml",
        "Entries end in .yml; a file ending in .yaml is not read.",
        "One ending for all keeps links between entries and their history in order. Rename the file.",
        "--- content/organizations/acme.yaml\nname: Acme\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule UnsafeName = new(
        "CP1005", Severity.Error, "A file name that not every computer can store",
        "The name of the file or of one of its folders holds a character, an ending or a word that Windows or a web server does not take.",
        "Somebody else could not fetch the content, or the page would have no address. Use letters, digits and hyphens.",
        "--- content/organizations/con.yml\nname: Con\n",
        "--- content/organizations/con-aps.yml\nname: Con\n");

    public static readonly DiagnosticRule SameNameButCase = new(
        "CP1006", Severity.Error, "Two file names differ only in capital letters",
        "On Windows and macOS two such files are one and the same, and one of them gets lost.",
        "Entries would vanish on some computers. Rename one of them; small letters are best.",
        "--- content/pages/about.md\n---\ntitle: About\nimage: {file: Team.svg, alt: The team}\n---\n\nText.\n--- content/pages/team.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n--- content/pages/Team.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n",
        "--- content/pages/team.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n--- content/pages/team-2.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9v9z\"/></svg>\n");

    public static readonly DiagnosticRule Unreadable = new(
        "CP1007", Severity.Error, "The file cannot be read",
        "The computer refused to open the file or folder, mostly for want of permission.",
        "The portal would be built without it. Give yourself the right to read it.",
        "--- content/organizations/acme.yml (unreadable)\nname: Acme\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule NoSite = new(
        "CP1008", Severity.Error, "No site.yml",
        "Each site has a file site.yml at its top: title, address and languages. There is none in this folder.",
        "Without it nobody knows which site to build. Run the command in the folder of your site, or begin a new one with 'clusterportal new site'.",
        "--- site.yml (missing)\n--- content/organizations/acme.yml\nname: Acme\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule Syntax = new(
        "CP1010", Severity.Error, "The file is not written in the form 'key: value'",
        "A line could not be understood: something is missing or too much near the place shown.",
        "Nothing of the file can be used until the line is mended.",
        "--- content/organizations/acme.yml\nname: Acme\nsectors: [biotech,, food]\n",
        "--- content/organizations/acme.yml\nname: Acme\nsectors: [biotech, food]\n");

    public static readonly DiagnosticRule Tab = new(
        "CP1011", Severity.Error, "A line indented with a tab",
        "The line begins with a tab. Which step it means differs from editor to editor, so YAML takes only spaces there.",
        "The line could belong to another field than you think. Use two spaces for each step.",
        "--- content/organizations/acme.yml\nname: Acme\nsectors:\n\t- biotech\n",
        "--- content/organizations/acme.yml\nname: Acme\nsectors:\n  - biotech\n");

    public static readonly DiagnosticRule DuplicateKey = new(
        "CP1012", Severity.Error, "The same key is given twice",
        "A key may stand once in its group; here it stands twice.",
        "Only one of the two values can be published, and nobody could say which.",
        "--- content/organizations/acme.yml\nname: Acme\nname: Acme ApS\nkind: company\nsummary: Builds fermenters.\n",
        "--- content/organizations/acme.yml\nname: Acme ApS\n");

    public static readonly DiagnosticRule CommentInValue = new(
        "CP1013", Severity.Warning, "A '#' cuts the value short",
        "A # after a space begins a comment: it and all that follows on the line is not part of the value.",
        "The rest of the text would silently be missing from the page. Put quotes around the value.",
        "--- content/organizations/acme.yml\nname: Team #1\nkind: company\nsummary: Builds fermenters.\n",
        "--- content/organizations/acme.yml\nname: \"Team #1\"\n");

    public static readonly DiagnosticRule ColonInValue = new(
        "CP1014", Severity.Error, "A colon inside a value",
        "A value that holds a colon and a space, or ends with a colon, looks like another key.",
        "The line has two meanings. Put quotes around the value.",
        "--- content/organizations/acme.yml\nname: Acme: the firm\n",
        "--- content/organizations/acme.yml\nname: \"Acme: the firm\"\n");

    public static readonly DiagnosticRule Indentation = new(
        "CP1015", Severity.Error, "The line begins in the wrong column",
        "Lines that belong together begin in the same column; a group or list below a key is indented by two spaces.",
        "It cannot be told to which field the line belongs.",
        "--- content/organizations/acme.yml\nname: Acme\n  website: https://acme.example/\n",
        "--- content/organizations/acme.yml\nname: Acme\nwebsite: https://acme.example/\n");

    public static readonly DiagnosticRule UnclosedQuote = new(
        "CP1016", Severity.Error, "A quote that is not closed",
        "A value begins with a quote and has no such quote at its end.",
        "Everything below would become part of this value.",
        "--- content/organizations/acme.yml\nname: \"Acme\nwebsite: https://acme.example/\n",
        "--- content/organizations/acme.yml\nname: \"Acme\"\nwebsite: https://acme.example/\n");

    public static readonly DiagnosticRule UnclosedBracket = new(
        "CP1017", Severity.Error, "A bracket that is not closed",
        "A list in [ ] or a group in { } has no closing bracket, or that of the other kind.",
        "It cannot be told where the list ends.",
        "--- content/organizations/acme.yml\nname: Acme\nsectors: [biotech, food\nwebsite: https://acme.example/\n",
        "--- content/organizations/acme.yml\nname: Acme\nsectors: [biotech, food]\nwebsite: https://acme.example/\n");

    public static readonly DiagnosticRule ReservedStart = new(
        "CP1018", Severity.Error, "A value that begins with a special character",
        "The characters @ ` % * & ! , ] } have a meaning of their own at the beginning of a value.",
        "The value would be read as something else. Put quotes around it.",
        "--- content/organizations/acme.yml\nname: @acme\n",
        "--- content/organizations/acme.yml\nname: \"@acme\"\n");

    public static readonly DiagnosticRule KeyNotText = new(
        "CP1019", Severity.Error, "A key that is not a word",
        "Before each colon stands a key of one word; here stands nothing, a list, a group or a question mark.",
        "There is no field of that name.",
        "--- content/organizations/acme.yml\nname: Acme\n? [a, b]\n: x\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule BadEscape = new(
        "CP1020", Severity.Error, "A backslash between double quotes",
        "Between double quotes a backslash begins a special character such as \\n; the one here begins none that exists.",
        "The text would be published with other characters than you wrote. Use single quotes, or two backslashes.",
        "--- content/organizations/acme.yml\nname: \"Acme \\ ApS\\Co\"\n",
        "--- content/organizations/acme.yml\nname: 'Acme \\ ApS\\Co'\n");

    public static readonly DiagnosticRule NoKey = new(
        "CP1021", Severity.Error, "A line without a key",
        "Each line begins with a key, a colon and a space; this one does not, and it is not indented as more of the text above.",
        "It cannot be told which field the text belongs to.",
        "--- content/organizations/acme.yml\nname: Acme\nwebsite:https://acme.example/\n",
        "--- content/organizations/acme.yml\nname: Acme\nwebsite: https://acme.example/\n");

    public static readonly DiagnosticRule TextAfterQuote = new(
        "CP1022", Severity.Error, "Text after a closing quote or bracket",
        "A value that begins with a quote or bracket ends where that closes, but the line goes on.",
        "The rest of the line would be lost. Put quotes around the whole value.",
        "--- content/organizations/acme.yml\nname: \"Acme\" ApS\n",
        "--- content/organizations/acme.yml\nname: '\"Acme\" ApS'\n");

    public static readonly DiagnosticRule SecondDocument = new(
        "CP1023", Severity.Error, "A second document in one file",
        "A line of three hyphens begins another document, but each file holds one entry.",
        "What follows the line would not be published. Give each entry a file of its own; text below fields belongs in a .md file.",
        "--- content/organizations/acme.yml\nname: Acme\n---\nname: Other\n",
        "--- content/organizations/acme.yml\nname: Acme\n");

    public static readonly DiagnosticRule OpenFrontMatter = new(
        "CP1024", Severity.Error, "The fields at the top of the file are not closed",
        "A Markdown file begins with '---', then fields, then a second '---' line, then the text. The second line is missing.",
        "Fields and text cannot be told apart.",
        "--- content/pages/about.md\n---\ntitle: About\nWe are a cluster.\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\nWe are a cluster.\n");

    public static readonly DiagnosticRule NotFields = new(
        "CP1025", Severity.Error, "No fields where fields are expected",
        "The part between the '---' lines is a text or a list instead of lines such as 'title: Annual report'.",
        "The entry would have no title and no other field.",
        "--- content/pages/about.md\n---\nAbout\n---\nWe are a cluster.\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\nWe are a cluster.\n");

    public static readonly DiagnosticRule BlockHeader = new(
        "CP1026", Severity.Error, "Text on the line of | or >",
        "A | or > after a key says that the text begins on the next line.",
        "The text on the same line would be lost. Move it to the next line and indent it, or put quotes around it.",
        "--- content/organizations/acme.yml\nname: > Acme\n",
        "--- content/organizations/acme.yml\nname: \"> Acme\"\n");

    public static readonly DiagnosticRule ListOnKeyLine = new(
        "CP1027", Severity.Error, "A list on the line of its key",
        "The items of a list stand below their key, each on a line of its own after '- '.",
        "The item cannot be told from a text. Move it to the next line and indent it.",
        "--- content/organizations/acme.yml\nname: Acme\nsectors: - biotech\n",
        "--- content/organizations/acme.yml\nname: Acme\nsectors:\n  - biotech\n");

    public static readonly DiagnosticRule CommaInValue = new(
        "CP1028", Severity.Error, "A comma ends a value between { and }",
        "Between { and } a comma ends the value; what follows it looks like another field that has no value.",
        "The text after the comma would not be published. Put quotes around the value.",
        "--- content/organizations/acme.yml\nname: Acme\nkind: company\nsummary: {en: Fermenters, pumps}\n",
        "--- content/organizations/acme.yml\nname: Acme\nkind: company\nsummary: {en: \"Fermenters, pumps\"}\n");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        NotUtf8, ControlCharacter, OddLineBreak, YamlExtension, UnsafeName, SameNameButCase, Unreadable, NoSite, Syntax, Tab, DuplicateKey,
        CommentInValue, ColonInValue, Indentation, UnclosedQuote, UnclosedBracket, ReservedStart, KeyNotText, BadEscape, NoKey, TextAfterQuote,
        SecondDocument, OpenFrontMatter, NotFields, BlockHeader, ListOnKeyLine, CommaInValue,
    ];
}
