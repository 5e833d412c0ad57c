using System.Collections.Immutable;

namespace ClusterPortal.Yaml.Edits;

/// <summary>Where a value stands in a file: keys of groups and places in lists, from the top. Written <c>products[0].name.en</c>.</summary>
internal sealed class YamlPath(ImmutableArray<YamlStep> steps)
{
    public static YamlPath Root { get; } = new([]);

    public ImmutableArray<YamlStep> Steps { get; } = steps;

    public static YamlPath Of(params ReadOnlySpan<YamlStep> steps) => new([.. steps]);

    public bool IsRoot => Steps.Length == 0;

    public YamlStep Last => Steps[^1];

    public YamlPath Parent => new(Steps[..^1]);

    public YamlPath Then(YamlStep step) => new(Steps.Add(step));

    public override string ToString() => string.Concat(Steps.Select((s, i) => s.Key is null ? $"[{s.Index}]" : i == 0 ? s.Key : $".{s.Key}"));
}
