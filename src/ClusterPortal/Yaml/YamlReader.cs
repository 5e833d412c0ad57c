using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>YAML to nodes that know their place. In: decoded text and limits. Out: one node tree, or null when the text is empty or unreadable,
/// with every reason in the bag. Any text ends in bounded time: nesting and size are counted while the events arrive.</summary>
public static class YamlReader
{
    public static YamlNode? Read(SourceText source, YamlLimits limits, DiagnosticBag bag) =>
        Read(source, limits, null, bag);

    /// <param name="source">The file.</param>
    /// <param name="limits">How much structure it may hold.</param>
    /// <param name="words">Where many files are read that say the same words.</param>
    /// <param name="bag">Takes what is wrong.</param>
    internal static YamlNode? Read(SourceText source, YamlLimits limits, WordPool? words, DiagnosticBag bag) =>
        ReadPart(source, 0, source.Text.Length, limits, words, bag);

    /// <summary>A Markdown file with fields between <c>---</c> lines at its top. Without such lines the whole file is the body.</summary>
    public static FrontMatter ReadFrontMatter(SourceText source, YamlLimits limits, DiagnosticBag bag) =>
        ReadFrontMatter(source, limits, null, bag);

    internal static FrontMatter ReadFrontMatter(SourceText source, YamlLimits limits, WordPool? words, DiagnosticBag bag)
    {
        var text = source.Text;
        if (!IsFence(text, 0, out var start)) return new FrontMatter(null, source.SpanOf(0, text.Length), true);
        for (var line = start; line < text.Length; line = NextLine(text, line))
        {
            if (!IsFence(text, line, out var body)) continue;
            var own = DiagnosticBag.OfOneFile();
            var node = ReadPart(source, start, line, limits, words, own);
            var rest = source.SpanOf(body, text.Length - body);
            if (node is YamlScalar { IsNull: false } or YamlSequence)
                own.Report(FileRules.NotFields, node.Span, "the part between the '---' lines must be fields, such as 'title: Annual report'");
            bag.AddRange(own);
            return new FrontMatter(node as YamlMapping, rest, node is YamlMapping || !own.HasErrors);
        }

        bag.Report(FileRules.OpenFrontMatter, source.SpanOf(0, 3), "the fields at the top are not closed by a second '---' line",
            "write --- alone on a line below the last field");
        return new FrontMatter(null, source.SpanOf(text.Length, 0), false);
    }

    private static YamlNode? ReadPart(SourceText source, int start, int end, YamlLimits limits, WordPool? words, DiagnosticBag bag) =>
        new DirectReader(source, start, end, limits, words).Read() ?? new EventReader(source, start, end, limits, bag).Read();

    private static bool IsFence(string text, int line, out int next)
    {
        next = NextLine(text, line);
        return text.AsSpan(line, next - line).TrimEnd() is "---";
    }

    private static int NextLine(string text, int from)
    {
        var at = text.IndexOf('\n', from);
        return at < 0 ? text.Length : at + 1;
    }
}
