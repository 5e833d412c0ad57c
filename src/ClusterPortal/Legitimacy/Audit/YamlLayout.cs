using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>How a YAML text is laid out in lines. Lines count from one.</summary>
internal sealed class YamlLayout(SourceText source, int lastLine)
{
    public SourceText Source => source;

    /// <summary>Written in brackets. A block list may begin with an item that is.</summary>
    public static bool IsFlow(YamlNode node) => node.Span.Source is { } text && node.Span.Start < text.Text.Length && text.Text[node.Span.Start] == (node is YamlSequence ? '[' : '{');

    public static string Raw(YamlNode node) => node.Span.Source!.Text.Substring(node.Span.Start, node.Span.Length);

    /// <summary>The last line of an entry of a block mapping: blank lines and remarks before the next one belong to that.</summary>
    /// <param name="mapping">A block mapping.</param>
    /// <param name="index">Which entry.</param>
    /// <param name="bound">The last line that may be the mapping's.</param>
    public int LastLine(YamlMapping mapping, int index, int? bound = null)
    {
        var key = mapping.Entries[index].Key.Span.Position;
        var last = index + 1 < mapping.Entries.Length ? mapping.Entries[index + 1].Key.Span.Position.Line - 1 : bound ?? lastLine;
        while (last > key.Line && IsBetween(source.LineAt(last), key.Column - 1)) last--;
        return last;
    }

    /// <summary>The columns before the text of a line.</summary>
    public int Indent(int line)
    {
        var text = source.LineAt(line);
        return text.Length - text.TrimStart(' ').Length;
    }

    // A line that begins with # further in than the key may be part of a text.
    private static bool IsBetween(string line, int indent)
    {
        var text = line.TrimStart();
        return text.Length == 0 || (text[0] == '#' && line.Length - text.Length <= indent);
    }
}
