using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>A list of values in the order of the file.</summary>
public sealed class YamlSequence(Span span, ImmutableArray<YamlNode> items) : YamlNode(span)
{
    public ImmutableArray<YamlNode> Items { get; } = items;
}
