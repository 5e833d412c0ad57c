using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Yaml;

/// <summary>Reads YAML for the tests of this folder, and writes trees down in one line each.</summary>
internal static class YamlText
{
    public static YamlNode? Read(string text, DiagnosticBag bag) => YamlReader.Read(new SourceText("a.yml", text), YamlLimits.Default, bag);

    /// <summary>The node of a text that must be without findings.</summary>
    public static YamlNode Clean(string text)
    {
        var bag = new DiagnosticBag();
        var node = Read(text, bag);
        Assert.Empty(bag.ToImmutable());
        return node!;
    }

    /// <summary>The findings of a text as <c>code line:column [marked text]</c>.</summary>
    public static string[] Findings(string text)
    {
        var bag = new DiagnosticBag();
        Read(text, bag);
        return [.. bag.ToImmutable().Select(d => $"{d.Code} {d.Span.Position.Line}:{d.Span.Position.Column} [{Marked(d.Span)}]")];
    }

    public static string Marked(Span span) => span.Source!.Text.Substring(span.Start, span.Length);

    /// <summary>The tree with each node's place: <c>{a@0+1: 1@3+1}</c>.</summary>
    public static string Write(YamlNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode? node, StringBuilder to)
    {
        switch (node)
        {
            case YamlMapping mapping:
                to.Append('{').AppendJoin(", ", mapping.Entries.Select(e => Write(e.Key) + ": " + Write(e.Value))).Append('}');
                break;
            case YamlSequence sequence:
                to.Append('[').AppendJoin(", ", sequence.Items.Select(Write)).Append(']');
                break;
            case YamlScalar scalar:
                to.Append(scalar.IsPlain ? "" : scalar.IsBlock ? "|" : "'").Append(scalar.Value);
                break;
            default:
                to.Append("none");
                return;
        }

        to.Append('@').Append(node.Span.Start).Append('+').Append(node.Span.Length);
    }
}
