namespace ClusterPortal.Templates;

/// <summary>What rendering one template gave; with an error the output is empty.</summary>
public sealed record TemplateTextResult(string Output, IReadOnlyList<TemplateDiagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == TemplateSeverity.Error);
}
