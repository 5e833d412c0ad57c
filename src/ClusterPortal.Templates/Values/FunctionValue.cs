namespace ClusterPortal.Templates.Values;

/// <summary>Something that can be called: a declared function of the host or one written in a template.</summary>
internal abstract class FunctionValue
{
    public abstract string Name { get; }
}
