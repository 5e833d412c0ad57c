namespace ClusterPortal.Templates;

/// <summary>An error stops the template from being used; a warning does not.</summary>
public enum TemplateSeverity
{
    Warning,
    Error,
}
