using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Keys and values in the order of the file; keys are unique scalars (the reader sees to that).</summary>
public sealed class YamlMapping(Span span, ImmutableArray<YamlEntry> entries) : YamlNode(span)
{
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key.Value == key) return entry.Value;
            return null;
        }
    }
}
