using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>A YAML value with its place in the file. Scalars stay text: only a field's kind says what they mean.</summary>
public abstract class YamlNode(Span span)
{
    public Span Span { get; } = span;
}
