namespace ClusterPortal.Yaml;

/// <summary>How much structure one file may hold. No honest entry comes near; hostile ones would else exhaust stack or memory.</summary>
/// <param name="Depth">Levels of lists and groups inside one another.</param>
/// <param name="Nodes">Keys, values, lists and groups together.</param>
public sealed record YamlLimits(int Depth = 16, int Nodes = 20_000)
{
    public static YamlLimits Default { get; } = new();
}
