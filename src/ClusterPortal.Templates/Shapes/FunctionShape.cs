namespace ClusterPortal.Templates.Shapes;

/// <summary>A function, known by the declaration that messages and argument checks use.</summary>
public sealed class FunctionShape : Shape
{
    internal FunctionShape(HostFunction function)
        : base($"function {function.Name}") => Function = function;

    public HostFunction Function { get; }
}
