namespace ClusterPortal.Templates.Binding;

/// <summary>Gathers the diagnostics of units and what they include, each once, with the first include chain that led there.</summary>
internal sealed class DiagnosticSet
{
    private readonly Dictionary<(string Code, TemplateSpan Span, string Message), TemplateDiagnostic> _found = [];

    /// <summary>Adds a unit and all it includes; true if any of them has an error.</summary>
    public bool Collect(BoundUnit unit, List<TemplateSpan> chain, HashSet<BoundUnit> seen)
    {
        if (!seen.Add(unit))
        {
            return false;
        }

        Add(unit.Diagnostics, chain);
        var errors = unit.Diagnostics.Exists(d => d.Severity == TemplateSeverity.Error);
        foreach (var (included, span) in unit.Includes)
        {
            chain.Add(span);
            errors |= Collect(included, chain, seen);
            chain.RemoveAt(chain.Count - 1);
        }

        return errors;
    }

    public void Add(IEnumerable<TemplateDiagnostic> diagnostics, List<TemplateSpan> chain)
    {
        foreach (var diagnostic in diagnostics)
        {
            var notes = chain.Count == 0 ? diagnostic.NotesOrNull : [.. diagnostic.Notes, .. Enumerable.Reverse(chain).Select(s => new TemplateNote($"included from {s}", s))];
            _found.TryAdd((diagnostic.Code, diagnostic.Span, diagnostic.Message), diagnostic with { NotesOrNull = notes });
        }
    }

    public IReadOnlyList<TemplateDiagnostic> Sorted() =>
    [
        .. _found.Values.OrderBy(d => d.Span.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal),
    ];
}
