namespace ClusterPortal.Text;

/// <summary>A place for people: line and column, both counted from one.</summary>
public readonly record struct LinePosition(int Line, int Column);
