namespace ClusterPortal.Templates.Shapes;

/// <summary>One member of a record: what a template writes after the dot. Doc is a sentence for the reference.</summary>
public sealed record Member(string Name, Shape Shape, bool Nullable = false, string Doc = "");
