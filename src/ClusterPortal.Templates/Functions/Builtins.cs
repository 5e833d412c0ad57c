namespace ClusterPortal.Templates.Functions;

/// <summary>The functions of the language itself, family by family.</summary>
public static class Builtins
{
    public static IReadOnlyList<HostFunction> All { get; } = [.. StringFunctions.All];
}
