namespace ClusterPortal.Templates.Runtime;

/// <summary>Carries a run-time error from where it is found to the renderer, which makes a diagnostic of it.</summary>
internal sealed class RenderFault(TemplateCode code, string message, TemplateSpan? span = null, string? suggestion = null) : Exception(message)
{
    public TemplateCode Code { get; } = code;

    public TemplateSpan? Span { get; set; } = span;

    public string? Suggestion { get; } = suggestion;

    /// <summary>The include chain, taken where the place became known: unwinding undoes it.</summary>
    public IReadOnlyList<TemplateNote>? Notes { get; set; }

    public void SetPlace(TemplateSpan span, RenderContext context)
    {
        Span = span;
        Notes = context.ChainNotes();
    }
}
