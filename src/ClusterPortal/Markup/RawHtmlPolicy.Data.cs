using System.Collections.Frozen;

namespace ClusterPortal.Markup;

/// <summary>Which HTML elements Markdown may use, and what to write instead of the others.</summary>
internal static class RawHtmlPolicy
{
    /// <summary>Elements inside a line. None of them can carry an address, a script or a style, and none breaks the paragraph around it.</summary>
    public static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var");

    /// <summary>Elements without content or end tag.</summary>
    public static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.Ordinal, "br", "wbr");

    /// <summary>Elements whose content goes with them: it is not meant to be read as text.</summary>
    public static readonly FrozenSet<string> WithContent = FrozenSet.Create(StringComparer.Ordinal,
        "applet", "audio", "canvas", "iframe", "math", "noembed", "noframes", "noscript", "object", "plaintext", "script", "select", "style", "svg",
        "template", "textarea", "title", "video", "xmp");

    private static readonly FrozenDictionary<string, string> Instead = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a"] = "write [words](address)",
        ["img"] = "write ![what it shows](file)",
        ["picture"] = "write ![what it shows](file)",
        ["svg"] = "save the drawing as a file and write ![what it shows](file.svg)",
        ["figure"] = "write ![what it shows](file \"caption\")",
        ["figcaption"] = "write ![what it shows](file \"caption\")",
        ["h1"] = "write # before the heading", ["h2"] = "write ## before the heading", ["h3"] = "write ### before the heading",
        ["h4"] = "write #### before the heading", ["h5"] = "write ##### before the heading", ["h6"] = "write ###### before the heading",
        ["p"] = "leave an empty line between paragraphs",
        ["div"] = "leave it out: the theme decides the look", ["section"] = "leave it out: headings make sections",
        ["center"] = "leave it out: the theme decides the look", ["font"] = "leave it out: the theme decides the look",
        ["style"] = "leave it out: the theme decides the look",
        ["ul"] = "begin each line with '- '", ["ol"] = "begin each line with '1. '", ["li"] = "begin each line with '- '",
        ["dl"] = "write the term on a line and ':   ' before its meaning", ["dt"] = "write the term on a line of its own", ["dd"] = "write ':   ' before the meaning",
        ["table"] = "write the table with | between the cells", ["tr"] = "write the table with | between the cells", ["td"] = "write the table with | between the cells",
        ["th"] = "write the table with | between the cells", ["thead"] = "write the table with | between the cells", ["tbody"] = "write the table with | between the cells",
        ["blockquote"] = "begin each line with '> '", ["pre"] = "put ``` on the line before and the line after", ["hr"] = "write --- on a line of its own",
        ["strike"] = "write ~~words~~", ["tt"] = "write `words`", ["big"] = "write **words**", ["acronym"] = "use <abbr>", ["nobr"] = "leave it out",
        ["script"] = "leave it out: pages of this portal run no scripts from content",
        ["iframe"] = "write a link to the page instead", ["embed"] = "write a link to the file instead", ["object"] = "write a link to the file instead",
        ["video"] = "write a link to the film instead", ["audio"] = "write a link to the recording instead",
        ["form"] = "write a link to the form instead", ["input"] = "write a link to the form instead", ["button"] = "write a link instead",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What to write instead of an element.</summary>
    public static string Advice(string name) => Instead.GetValueOrDefault(name) ?? "write Markdown instead, or leave it out";
}
