namespace ClusterPortal.Templates.Values;

/// <summary>A family of functions such as `string` or `array`, reached with a dot.</summary>
internal sealed class NamespaceValue(string name, IReadOnlyDictionary<string, HostFunction> functions)
{
    public string Name { get; } = name;

    public IReadOnlyDictionary<string, HostFunction> Functions { get; } = functions;
}
