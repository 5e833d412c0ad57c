namespace ClusterPortal.Templates;

/// <summary>The entry templates of a set, ready to render, and everything found wrong with the set.</summary>
public sealed class CompiledTemplates
{
    private readonly Dictionary<string, CompiledTemplate> _templates;

    internal CompiledTemplates(Dictionary<string, CompiledTemplate> templates, IReadOnlyList<TemplateDiagnostic> diagnostics)
    {
        _templates = templates;
        Diagnostics = diagnostics;
    }

    /// <summary>In the order of path and place.</summary>
    public IReadOnlyList<TemplateDiagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == TemplateSeverity.Error);

    public IReadOnlyCollection<string> Paths => _templates.Keys;

    /// <summary>The compiled entry template of a path, or null if the set has none or it has errors.</summary>
    public CompiledTemplate? Find(string path) => _templates.GetValueOrDefault(path);
}
