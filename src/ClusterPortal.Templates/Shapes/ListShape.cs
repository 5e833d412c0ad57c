namespace ClusterPortal.Templates.Shapes;

/// <summary>A list whose items all have one shape.</summary>
public sealed class ListShape : Shape
{
    internal ListShape(Shape of)
        : base($"list of {of.Name}") => Of = of;

    public Shape Of { get; }
}
